package io.github.seplint.report;

import static java.util.stream.Collectors.joining;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.Severity;
import io.github.seplint.spec.requirement.NormativeSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence that no row claims.
 *
 * @param seps that brought it, as far as that is known
 * @param twin the same sentence at another place, which rows claim
 */
public record MissingRow(
    NormativeSentence unit, List<Long> seps, Optional<NormativeSentence> twin) {
  private static final String RULE = "spec-missing-row";
  private static final int LONGEST = 160;

  public MissingRow {
    seps = List.copyOf(seps);
  }

  Diagnostic diagnostic() {
    String from = seps.stream().map(sep -> "SEP-" + sep).collect(joining(" and "));
    return new Diagnostic(
        RULE,
        Severity.WARNING,
        unit.place(),
        "no row claims `" + shortened(unit.text()) + (from.isEmpty() ? "`" : "` of " + from),
        related(),
        Optional.empty());
  }

  /** Without the middle: of an item the keyword is in front, and what is asked for at the end. */
  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int half = LONGEST / 2;
    int head = text.lastIndexOf(' ', half);
    int tail = text.indexOf(' ', text.length() - half);
    return text.substring(0, head < 0 ? half : head)
        + " … "
        + text.substring(tail < 0 ? text.length() - half : tail + 1);
  }

  private List<Related> related() {
    List<Related> related = new ArrayList<>();
    unit.leadIn().ifPresent(lead -> related.add(new Related(lead, "has the keyword")));
    twin.ifPresent(same -> related.add(new Related(same.place(), "the same, which a row claims")));
    return related;
  }
}
