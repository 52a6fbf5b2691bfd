package io.github.seplint.rules.meta;

import io.github.seplint.lint.baseline.Baseline.BaselineRule;
import io.github.seplint.lint.baseline.Baseline.UnusedEntry;
import java.util.List;

/** Flags baseline entries that suppress fewer findings than they list. */
final class UnusedBaselineEntry implements BaselineRule {
  @Override
  public void check(List<UnusedEntry> unused, Findings findings) {
    unused.forEach(each -> findings.report(each.span(), message(each)));
  }

  private static String message(UnusedEntry entry) {
    String rule = "`" + entry.key().rule() + "`";
    String file = "`" + entry.key().path() + "`";
    String place = "`" + entry.key().row() + "` of " + file;
    int found = entry.found();
    return switch (entry.status()) {
      case NO_FILE -> "unused baseline entry: file " + file + " not found";
      case NO_RULE -> "unused baseline entry: unknown rule " + rule;
      default -> {
        if (found == 0) {
          yield "unused baseline entry: " + rule + " reports nothing in " + place;
        }
        String count = found == 1 ? "1 finding" : found + " findings";
        yield "outdated baseline entry: "
            + (rule + " reports " + count + " in " + place + ", not " + entry.entry().count());
      }
    };
  }
}
