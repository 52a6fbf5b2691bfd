package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.Finding;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.QuoteDifference;
import io.github.seplint.spec.match.SimilarityIndex.SimilarSentence;
import java.util.List;

/** Describes the sentence that is closest to a quote, and the words that differ. */
final class ClosestSentence {
  private static final int MAX_NOTES = 6;

  private ClosestSentence() {}

  /** Returns its page and the first difference of a quote from it. */
  static String text(QuotedPart part, SimilarSentence near) {
    List<QuoteDifference> differences = near.differences(part.match().quote());
    int more = differences.size() - 1;
    return "`"
        + QuotedPart.page(near.span().path())
        + "`: "
        + differences.stream().findFirst().map(ClosestSentence::words).orElse("different wording")
        + (more > 0 ? " and " + more + " more difference" + (more > 1 ? "s" : "") : "");
  }

  private static String words(QuoteDifference difference) {
    String quoted = QuotedPart.shortened(difference.quoted());
    String specified = QuotedPart.shortened(difference.specified());
    if (quoted.isEmpty()) {
      return "`" + specified + "` is omitted";
    }
    return specified.isEmpty()
        ? "`" + quoted + "` is added"
        : "`" + quoted + "` instead of `" + specified + "`";
  }

  /** Adds the place of the sentence with a label, and the places of the first differences. */
  static void notes(
      Finding finding, String label, SimilarSentence near, List<QuoteDifference> differences) {
    near.span().places().forEach(place -> finding.note(place, label));
    for (QuoteDifference each : differences.subList(0, Math.min(MAX_NOTES, differences.size()))) {
      String quoted = QuotedPart.shortened(each.quoted());
      String difference = quoted.isEmpty() ? "omitted" : "quoted as `" + quoted + "`";
      each.specifiedAt().ifPresent(place -> finding.note(place, difference));
    }
  }
}
