package io.github.seplint.rules;

import io.github.seplint.lint.Baseline.UnusedEntry;
import io.github.seplint.lint.BaselineRule;
import io.github.seplint.lint.Finding;
import java.util.List;
import java.util.function.Consumer;

/** An entry of the baseline tolerates something. */
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
      case NO_FILE -> "there is no file " + file + " any more";
      case NO_RULE -> "no rule is called " + rule;
      default ->
          entry.found() == 0
              ? rule + " finds nothing any more in " + row + " of " + file
              : rule
                  + " finds "
                  + entry.found()
                  + " in "
                  + row
                  + " of "
                  + file
                  + ", not "
                  + entry.known().count();
    };
  }
}
