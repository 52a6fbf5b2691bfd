package io.github.seplint.report.format;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.report.TextReport;
import io.github.seplint.report.markdown.FindingsTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The summary of a GitHub step: counts, and the findings that are not annotated. */
public final class StepSummary {
  /** The number of annotations per level that GitHub shows for a step. */
  private static final int SHOWN = 10;

  /** The limit of GitHub for the summary of a step, in bytes. */
  private static final long MOST_BYTES = 1 << 20;

  /** An upper limit for findings; long messages may lower it. */
  private static final int MOST_FINDINGS = 4000;

  private StepSummary() {}

  /**
   * Returns the Markdown.
   *
   * @param written the number of bytes that the step wrote before
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
    String beyond = ". GitHub shows only " + SHOWN + " annotations per level; ";
    return most == rest
        ? beyond + "the remaining findings:"
        : beyond
            + "the first "
            + most
            + " of "
            + rest
            + " remaining findings, see the log for all:";
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
