package io.github.seplint.config;

import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.Severity;
import io.github.seplint.suite.FileKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A built-in set of severities that a configuration can extend. */
public enum Preset {
  /** The severities of the rule pages, as without a preset. */
  RECOMMENDED,
  /** Enables the rules that are off by default. */
  ALL,
  /** The same, and reports rules of severity info as warnings, so that they fail the run. */
  STRICT;

  /** The name in {@code extends}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names in {@code extends}, in this order. */
  public static List<String> words() {
    return Stream.of(values()).map(Preset::word).toList();
  }

  /** The preset with a name, if there is one. */
  public static Optional<Preset> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** The severity of a rule in files of a kind. */
  Severity severity(RuleInfo rule, FileKind kind) {
    Severity byDefault = rule.severity(kind);
    if (this == RECOMMENDED) {
      return byDefault;
    }
    Severity enabled = byDefault == Severity.OFF ? rule.enabledSeverity() : byDefault;
    return this == STRICT && enabled == Severity.INFO ? Severity.WARNING : enabled;
  }
}
