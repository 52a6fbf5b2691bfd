package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.lock.DriftStatus;
import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.token.WordDiff;
import java.util.List;

/** Flags quotes whose sentence has changed in the specification since it was locked. */
final class QuoteStale implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (FileQuotes.Drifted row : context.quotes().map(FileQuotes::driftedRows).orElse(List.of())) {
      DriftStatus status = row.drift().status();
      // quote-keyword-mismatch and quote-punctuation-differs report the others.
      if (status != DriftStatus.KEYWORD_CHANGED
          && status != DriftStatus.PUNCTUATION_CHANGED
          && !QuoteObsolete.isAnnounced(row)) {
        // The sentence that has changed most.
        row.drift().sentences().stream()
            .filter(sentence -> sentence.status() == status)
            .findFirst()
            .ifPresent(sentence -> report(context, row, sentence, findings));
      }
    }
  }

  private static void report(
      RuleContext context, FileQuotes.Drifted row, SentenceDrift sentence, Findings findings) {
    Finding finding = findings.report(row.text().span(), message(sentence));
    if (sentence.current().isPresent()) {
      SentenceDrift.Now now = sentence.current().get();
      now.places().forEach(place -> finding.note(place, "current sentence"));
      if (sentence.status() == DriftStatus.MOVED) {
        // The sentence is unchanged, so only the link needs an update.
        finding.fix(QuoteEdit.link(context.sepFile(), row.row(), now.url()));
      }
    }
  }

  private static String message(SentenceDrift sentence) {
    String page = "`" + QuotedPart.page(sentence.locked().page()) + "`";
    return switch (sentence.status()) {
      case MOVED ->
          "sentence moved from " + page + sentence.current().map(QuoteStale::target).orElse("");
      case REMOVED -> "sentence was removed from " + page;
      default -> "sentence was reworded since the lock: " + QuotedPart.shortened(changes(sentence));
    };
  }

  private static String target(SentenceDrift.Now now) {
    String anchor = now.anchor().map(each -> "#" + each).orElse("");
    return " to `" + QuotedPart.page(now.page()) + anchor + "`";
  }

  /** Describes the first words that were removed and added. */
  private static String changes(SentenceDrift sentence) {
    List<WordDiff> diff = sentence.diff();
    for (int i = 0; i < diff.size(); i++) {
      String words = "`" + diff.get(i).text().strip() + "`";
      if (diff.get(i).kind() == WordDiff.Kind.ADDED) {
        return words + " was added";
      }
      if (diff.get(i).kind() == WordDiff.Kind.REMOVED) {
        boolean replaced = i + 1 < diff.size() && diff.get(i + 1).kind() == WordDiff.Kind.ADDED;
        return replaced
            ? words + " is now `" + diff.get(i + 1).text().strip() + "`"
            : words + " was removed";
      }
    }
    return "different wording";
  }
}
