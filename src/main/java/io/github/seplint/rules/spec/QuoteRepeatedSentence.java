package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.TokenRange;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Flags normative sentences that several rows quote, each together with other sentences. */
final class QuoteRepeatedSentence implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Map<TokenRange, RowMatch> first = new HashMap<>();
    Map<Integer, Set<TokenRange>> byRow = new HashMap<>();
    for (RowMatch row : QuotedPart.rows(context)) {
      Set<TokenRange> sentences = sentences(row);
      byRow.put(row.index(), sentences);
      if (sentences.size() > 1) {
        for (TokenRange sentence : sentences) {
          Optional<RowMatch> other = Optional.ofNullable(first.putIfAbsent(sentence, row));
          if (isNormative(sentence)
              && other.filter(each -> !sentences.equals(byRow.get(each.index()))).isPresent()) {
            String text = "`" + QuotedPart.shortened(sentence.text()) + "`";
            findings
                .report(row.text().span(), "sentence " + text + " is also in another row")
                .note(other.get().text().span(), "the other row");
            break;
          }
        }
      }
    }
  }

  /** The sentences that a row quotes completely. */
  private static Set<TokenRange> sentences(RowMatch row) {
    Set<TokenRange> sentences = new LinkedHashSet<>();
    row.parts().stream()
        .flatMap(part -> part.match().stream())
        .map(QuoteMatch::ranges)
        .forEach(
            ranges ->
                ranges.forEach(
                    range ->
                        range.passage().sentences().stream()
                            .filter(each -> range.from() <= each.from() && each.to() <= range.to())
                            .forEach(sentences::add)));
    return sentences;
  }

  /** A lead-in may be repeated with each of its items. */
  private static boolean isNormative(TokenRange sentence) {
    return !sentence.text().endsWith(":")
        && IntStream.range(sentence.from(), sentence.to()).anyMatch(sentence.words()::isKeyword);
  }
}
