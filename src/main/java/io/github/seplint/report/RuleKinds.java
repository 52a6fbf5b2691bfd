package io.github.seplint.report;

import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.suite.DocumentKind;
import java.util.ArrayList;
import java.util.List;

/** The file kinds of a rule, for people. */
final class RuleKinds {
  private RuleKinds() {}

  /** "every file", or the kinds; those for which it is off say so. */
  static String of(RegisteredRule rule) {
    if (rule.files().equals(DocumentKind.ALL) && rule.offFor().isEmpty()) {
      return "every file";
    }
    List<String> kinds = new ArrayList<>();
    for (DocumentKind kind : rule.files()) {
      kinds.add(kind.plural() + (rule.offFor().contains(kind) ? " (off)" : ""));
    }
    return String.join(", ", kinds);
  }

  /** For the list, where most are for traceability files only. */
  static String inBrackets(RegisteredRule rule) {
    boolean usual = rule.files().equals(List.of(DocumentKind.SEP));
    return usual ? "" : " (" + of(rule) + ")";
  }
}
