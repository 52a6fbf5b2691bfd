package io.github.seplint.config;

/** What the user asked cannot be done: a configuration or a flag is wrong. One line says why. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConfigurationException(String message) {
    super(message);
  }
}
