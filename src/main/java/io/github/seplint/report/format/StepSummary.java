package io.github.seplint.report.format;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.report.TextReport;
import io.github.seplint.report.markdown.FindingsTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a step tells on its page at GitHub: counts, and the findings that are not annotated. */
public final class StepSummary {
  /** So many annotations of each level GitHub shows for a step. */
  private static final int SHOWN = 10;

  /** GitHub takes no summary of a step that is longer than this, in bytes. */
  private static final long MOST_BYTES = 1 << 20;

  /** So many findings fit, unless their messages are long. */
  private static final int MOST_FINDINGS = 4000;

  private StepSummary() {}

  /**
   * The Markdown of it.
   *
   * @param written how many bytes the step has written before
   */
  public static String of(CheckOutcome outcome, long written) {
    List<Diagnostic> rest = rest(outcome.result().diagnostics());
    int most = Math.min(rest.size(), MOST_FINDINGS);
    String page = page(outcome, rest, most);
    while (most > 0 && written + page.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      most /= 2;
      page = page(outcome, rest, most);
    }
    return page;
  }

  private static String page(CheckOutcome outcome, List<Diagnostic> rest, int most) {
    FindingsTable page = new FindingsTable(outcome.paths().fromRoot());
    page.heading(
        "seplint",
        TextReport.summary(outcome.result(), outcome.fixed()) + sentence(rest.size(), most));
    page.unreadable(outcome.unreadable());
    page.findings(rest.subList(0, most));
    return page.text() + "\n";
  }

  private static String sentence(int rest, int most) {
    if (rest == 0) {
      return "";
    }
    String beyond = ". GitHub shows " + SHOWN + " annotations of each level; beyond these";
    return most == rest
        ? beyond + ":"
        : beyond + " the first " + most + " of " + rest + ", the others are in the log:";
  }

  private static List<Diagnostic> rest(List<Diagnostic> diagnostics) {
    Map<String, Integer> shown = new HashMap<>();
    List<Diagnostic> rest = new ArrayList<>();
    for (Diagnostic each : diagnostics) {
      if (shown.merge(Levels.github(each.severity()), 1, Integer::sum) > SHOWN) {
        rest.add(each);
      }
    }
    return rest;
  }
}
