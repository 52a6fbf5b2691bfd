package io.github.seplint.rules.spec;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.spec.QuoteEdit.UrlEdit;
import io.github.seplint.rules.support.QuotedRows;
import io.github.seplint.spec.lock.DriftStatus;
import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.token.WordDiff;
import io.github.seplint.text.Place;
import java.util.List;
import java.util.Optional;

/** Flags quotes whose sentence has changed in the specification since it was locked. */
final class QuoteStale implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    context.quotes().map(FileQuotes::drifted).orElse(List.of()).stream()
        // quote-keyword-mismatch reports changed keywords.
        .filter(row -> row.drift().drift() != DriftStatus.KEYWORD_CHANGED)
        .flatMap(row -> finding(context, row).stream())
        .forEach(findings);
  }

  /** Reports the sentence of a row that has changed most. */
  private static Optional<Finding> finding(RuleContext context, FileQuotes.Drifted row) {
    return row.drift().sentences().stream()
        .filter(sentence -> sentence.drift() == row.drift().drift())
        .findFirst()
        .map(sentence -> finding(context, row, sentence));
  }

  private static Finding finding(
      RuleContext context, FileQuotes.Drifted row, SentenceDrift sentence) {
    Finding finding = Finding.at(row.text().span(), message(sentence));
    for (Place place : sentence.now().map(SentenceDrift.Now::places).orElse(List.of())) {
      finding = finding.reference(place, "current sentence");
    }
    return fix(context, row, sentence).map(finding::fix).orElse(finding);
  }

  /** A moved sentence is unchanged, so only the link needs an update. */
  private static Optional<Fix> fix(
      RuleContext context, FileQuotes.Drifted row, SentenceDrift sentence) {
    return sentence.drift() == DriftStatus.MOVED
        ? sentence.now().flatMap(now -> UrlEdit.of(context.sepFile(), row.row(), now.url()))
        : Optional.empty();
  }

  private static String message(SentenceDrift sentence) {
    String page = "`" + QuotedRows.page(sentence.bound().page()) + "`";
    return switch (sentence.drift()) {
      case MOVED -> "sentence moved from " + page + to(sentence);
      case GONE -> "sentence was removed from " + page;
      default -> "sentence was reworded since the lock: " + QuotedRows.shortened(changes(sentence));
    };
  }

  private static String to(SentenceDrift sentence) {
    return sentence
        .now()
        .map(now -> " to `" + QuotedRows.page(now.page()) + section(now) + "`")
        .orElse("");
  }

  private static String section(SentenceDrift.Now now) {
    return now.anchor().map(anchor -> "#" + anchor).orElse("");
  }

  /** Describes the first words that were removed and added. */
  private static String changes(SentenceDrift sentence) {
    List<WordDiff> diff = sentence.diff();
    for (int i = 0; i < diff.size(); i++) {
      if (diff.get(i).kind() != WordDiff.Kind.SAME) {
        boolean replaced =
            i + 1 < diff.size()
                && diff.get(i).kind() == WordDiff.Kind.REMOVED
                && diff.get(i + 1).kind() == WordDiff.Kind.ADDED;
        String first = "`" + diff.get(i).text().strip() + "`";
        return replaced
            ? first + " is now `" + diff.get(i + 1).text().strip() + "`"
            : first + (diff.get(i).kind() == WordDiff.Kind.ADDED ? " was added" : " was removed");
      }
    }
    return "different wording";
  }
}
