package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.Phrases;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.sep.Requirement;
import io.github.seplint.spec.lock.DriftStatus;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reports excluded rows whose sentence was removed from the specification, as they state. */
final class QuoteObsolete implements FileRule {
  private static final Phrases PHRASES =
      Phrases.of(
          "no longer",
          "superseded",
          "removed",
          "moved to",
          "moved into",
          "moved out",
          "replaced by",
          "obsolete",
          "obsoleted",
          "dropped from",
          "deleted from",
          "withdrawn");

  /** Returns whether the reason of a row states that its sentence is no longer there. */
  static boolean isDeclared(Requirement row) {
    return row.reason().filter(PHRASES::areIn).isPresent();
  }

  @Override
  public void check(RuleContext context, Findings findings) {
    SortedMap<Integer, Requirement> rows = new TreeMap<>();
    for (RowMatch row : QuotedPart.rows(context)) {
      boolean differs =
          row.parts().stream()
              .anyMatch(
                  part ->
                      part.tier().compareTo(MatchTier.SIMILAR) >= 0
                          && part.keywordChange().isEmpty());
      if (differs && isDeclared(row.row())) {
        rows.put(row.index(), row.row());
      }
    }
    for (FileQuotes.Drifted each :
        context.quotes().map(FileQuotes::driftedRows).orElse(List.of())) {
      if (isAnnounced(each)) {
        rows.put(each.row().index(), each.row());
      }
    }
    Map<String, List<YamlScalar>> reasons = new LinkedHashMap<>();
    rows.values().stream()
        .flatMap(row -> row.reason().stream())
        .forEach(why -> reasons.computeIfAbsent(why.value(), key -> new ArrayList<>()).add(why));
    for (List<YamlScalar> same : reasons.values()) {
      String texts =
          same.size() == 1
              ? "text of the row, as its reason states"
              : "texts of " + same.size() + " rows, as their reason states";
      findings.report(same.get(0).span(), "the specification no longer has the " + texts);
    }
  }

  /** Returns whether a change of the specification is what the reason of its row states. */
  static boolean isAnnounced(FileQuotes.Drifted row) {
    DriftStatus status = row.drift().status();
    return isDeclared(row.row())
        && (status == DriftStatus.REMOVED || status == DriftStatus.CHANGED);
  }
}
