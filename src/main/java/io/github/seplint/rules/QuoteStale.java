package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Fix;
import io.github.seplint.lint.Subject;
import io.github.seplint.source.Place;
import io.github.seplint.spec.lock.DriftStatus;
import io.github.seplint.spec.lock.FileQuotes;
import io.github.seplint.spec.lock.SentenceDrift;
import io.github.seplint.spec.token.WordDiff;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a row quotes is still what the specification says. */
final class QuoteStale implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    subject.quotes().map(FileQuotes::drifted).orElse(List.of()).stream()
        // Another keyword is for quote-keyword-mismatch to say.
        .filter(row -> row.drift().drift() != DriftStatus.KEYWORD_CHANGED)
        .flatMap(row -> finding(subject, row).stream())
        .forEach(findings);
  }

  /** Of the sentences of a row, the one that has fared worst. */
  private static Optional<Finding> finding(Subject subject, FileQuotes.Drifted row) {
    return row.drift().sentences().stream()
        .filter(sentence -> sentence.drift() == row.drift().drift())
        .findFirst()
        .map(sentence -> finding(subject, row, sentence));
  }

  private static Finding finding(Subject subject, FileQuotes.Drifted row, SentenceDrift sentence) {
    Finding finding = Finding.at(row.text().span(), message(sentence));
    for (Place place : sentence.now().map(SentenceDrift.Now::places).orElse(List.of())) {
      finding = finding.reference(place, "now");
    }
    return fix(subject, row, sentence).map(finding::fix).orElse(finding);
  }

  /** A sentence that says what it did has a new link. */
  private static Optional<Fix> fix(
      Subject subject, FileQuotes.Drifted row, SentenceDrift sentence) {
    return sentence.drift() == DriftStatus.MOVED
        ? sentence.now().flatMap(now -> UrlEdit.of(subject.file(), row.row(), now.url()))
        : Optional.empty();
  }

  private static String message(SentenceDrift sentence) {
    String page = "`" + QuotedRows.page(sentence.bound().page()) + "`";
    return switch (sentence.drift()) {
      case MOVED -> "the sentence has moved from " + page + to(sentence);
      case GONE -> "the sentence is gone from " + page;
      default -> "the sentence was reworded: " + QuotedRows.shortened(changes(sentence));
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

  /** The first words that went and those that came. */
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
            : first + (diff.get(i).kind() == WordDiff.Kind.ADDED ? " was added" : " is gone");
      }
    }
    return "other words";
  }
}
