package io.github.seplint.report.spec;

import static java.util.stream.Collectors.joining;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.Severity;
import io.github.seplint.spec.requirement.SpecCoverage.UncoveredSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The diagnostic that {@code spec coverage} prints for a sentence without a row. */
public final class MissingRowDiagnostic {
  private static final String RULE = "spec-missing-row";
  private static final int MAX_LENGTH = 160;

  private MissingRowDiagnostic() {}

  /** Creates the diagnostic. */
  public static Diagnostic of(UncoveredSentence row) {
    String from = row.seps().stream().map(sep -> "SEP-" + sep).collect(joining(" and "));
    return new Diagnostic(
        RULE,
        Severity.WARNING,
        row.sentence().place(),
        "no row covers `"
            + shortened(row.sentence().text())
            + (from.isEmpty() ? "`" : "` of " + from),
        related(row),
        Optional.empty());
  }

  /** Omits the middle: the keyword of an item is at its start, the requirement at its end. */
  private static String shortened(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int half = MAX_LENGTH / 2;
    int head = text.lastIndexOf(' ', half);
    int tail = text.indexOf(' ', text.length() - half);
    return text.substring(0, head < 0 ? half : head)
        + " … "
        + text.substring(tail < 0 ? text.length() - half : tail + 1);
  }

  private static List<Related> related(UncoveredSentence row) {
    List<Related> related = new ArrayList<>();
    row.sentence()
        .leadIn()
        .ifPresent(lead -> related.add(new Related(lead, "the keyword is here")));
    row.duplicate()
        .ifPresent(
            same -> related.add(new Related(same.place(), "identical sentence, covered by a row")));
    return related;
  }
}
