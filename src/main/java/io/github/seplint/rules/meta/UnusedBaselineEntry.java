package io.github.seplint.rules.meta;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.BaselineRule;
import io.github.seplint.lint.baseline.Baseline.UnusedEntry;
import java.util.List;
import java.util.function.Consumer;

/** Flags baseline entries that suppress fewer findings than they list. */
final class UnusedBaselineEntry implements BaselineRule {

  @Override
  public void check(List<UnusedEntry> unused, Consumer<Finding> findings) {
    unused.forEach(each -> findings.accept(Finding.at(each.span(), message(each))));
  }

  private static String message(UnusedEntry entry) {
    String rule = "`" + entry.key().rule() + "`";
    String file = "`" + entry.key().path() + "`";
    String row = "`" + entry.key().row() + "`";
    return switch (entry.verdict()) {
      case NO_FILE -> "unused baseline entry: file " + file + " not found";
      case NO_RULE -> "unused baseline entry: unknown rule " + rule;
      default ->
          entry.found() == 0
              ? "unused baseline entry: " + rule + " reports nothing in " + row + " of " + file
              : "outdated baseline entry: "
                  + rule
                  + (entry.found() == 1
                      ? " reports 1 finding in "
                      : " reports " + entry.found() + " findings in ")
                  + row
                  + " of "
                  + file
                  + ", not "
                  + entry.known().count();
    };
  }
}
