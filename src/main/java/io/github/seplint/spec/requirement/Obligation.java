package io.github.seplint.spec.requirement;

import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.spec.page.TokenRange;
import java.util.List;
import java.util.Optional;

/**
 * How binding a sentence is.
 *
 * @param keywords that bind, as they are written
 * @param leadIn the sentences before the item that pass it on; empty where the keyword is its own
 * @param origin the first of these, which has the keyword
 */
record Obligation(
    NormativeSentence.Level level,
    List<String> keywords,
    Optional<String> leadIn,
    Optional<TokenRange> origin) {

  /** As much of a lead-in is repeated with each item. */
  private static final int LONGEST = 1000;

  Obligation {
    keywords = List.copyOf(keywords);
  }

  /** What keywords of a sentence demand; empty if they only allow. */
  static Optional<Obligation> of(List<NormativeKeyword> found, String text) {
    List<NormativeKeyword> binding =
        found.stream().filter(each -> each.level() != NormativeKeyword.Level.MAY).toList();
    if (binding.isEmpty()) {
      return Optional.empty();
    }
    boolean must = binding.stream().anyMatch(each -> each.level() == NormativeKeyword.Level.MUST);
    List<String> words =
        binding.stream().map(each -> text.substring(each.start(), each.end())).toList();
    NormativeSentence.Level level =
        must ? NormativeSentence.Level.MUST : NormativeSentence.Level.SHOULD;
    return Optional.of(new Obligation(level, words, Optional.empty(), Optional.empty()));
  }

  /** The same, handed to the items of a list by the sentence before it. */
  Obligation passedOnBy(TokenRange sentence) {
    String before = leadIn.map(lead -> lead + " ").orElse("") + sentence.sentence();
    return new Obligation(
        level,
        keywords,
        Optional.of(before.length() > LONGEST ? before.substring(0, LONGEST) + "…" : before),
        origin.or(() -> Optional.of(sentence)));
  }
}
