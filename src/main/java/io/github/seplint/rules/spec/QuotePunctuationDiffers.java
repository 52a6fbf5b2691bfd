package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.lock.DriftStatus;
import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.token.PunctuationDiff;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Span;
import java.util.List;

/** Flags quotes that have the words of their sentence, but other punctuation. */
final class QuotePunctuationDiffers implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (QuotedPart part : QuotedPart.in(context)) {
      PartMatch match = part.match();
      TokenizedText words = match.quote().words();
      List<PunctuationDiff> differences = match.punctuation();
      if (!differences.isEmpty()) {
        PunctuationDiff first = differences.get(0);
        Span span = new Span(words.start(first.word() - 1), words.end(first.word()));
        findings
            .report(part.span(span), "quote has " + text(words, first))
            .note(match.match().orElseThrow().places().get(0), "the sentence");
      }
    }
    for (FileQuotes.Drifted row : context.quotes().map(FileQuotes::driftedRows).orElse(List.of())) {
      if (row.drift().status() == DriftStatus.PUNCTUATION_CHANGED) {
        row.drift().sentences().stream()
            .filter(each -> each.status() == DriftStatus.PUNCTUATION_CHANGED)
            .findFirst()
            .ifPresent(sentence -> report(row, sentence, findings));
      }
    }
  }

  private static void report(FileQuotes.Drifted row, SentenceDrift sentence, Findings findings) {
    SentenceDrift.Now now = sentence.current().orElseThrow();
    TokenizedText words = TokenizedText.of(sentence.locked().text());
    PunctuationDiff first = PunctuationDiff.of(words, TokenizedText.of(now.text())).get(0);
    Finding finding =
        findings.report(
            row.text().span(), "specification had " + text(words, first) + " since the lock");
    now.places().forEach(place -> finding.note(place, "current sentence"));
  }

  private static String text(TokenizedText words, PunctuationDiff difference) {
    int word = difference.word();
    return mark(difference.first())
        + " instead of "
        + mark(difference.second())
        + " before `"
        + words.text(word, word + 1)
        + "`";
  }

  private static String mark(String mark) {
    return mark.isEmpty() ? "no punctuation" : "`" + mark + "`";
  }
}
