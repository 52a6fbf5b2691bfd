package io.github.seplint.lint;

/** A rule as it is configured for a file; {@link Severity#OFF} for one that is not to be heard. */
public record ActiveRule(RegisteredRule rule, Severity severity, Options options) {

  public String id() {
    return rule.id();
  }

  public boolean isOn() {
    return severity != Severity.OFF;
  }
}
