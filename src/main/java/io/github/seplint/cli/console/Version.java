package io.github.seplint.cli.console;

import java.util.Optional;

/** The version of the program. */
public final class Version {
  private Version() {}

  /** The version in the manifest of the jar; outside of a jar there is no version. */
  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("(development)");
  }
}
