package io.github.seplint.spec;

import io.github.seplint.sep.NormativeKeyword;
import java.util.List;
import java.util.Optional;

/**
 * How binding a sentence is.
 *
 * @param keywords that bind, as they are written
 * @param leadIn the sentences before the item that pass it on; empty where the keyword is its own
 * @param origin the first of these, which has the keyword
 */
record Demand(
    NormativeUnit.Level level,
    List<String> keywords,
    Optional<String> leadIn,
    Optional<Stretch> origin) {

  /** As much of a lead-in is repeated with each item. */
  private static final int LONGEST = 1000;

  Demand {
    keywords = List.copyOf(keywords);
  }

  /** What keywords of a sentence demand; empty if they only allow. */
  static Optional<Demand> of(List<NormativeKeyword> found, String text) {
    List<NormativeKeyword> binding =
        found.stream().filter(each -> each.level() != NormativeKeyword.Level.MAY).toList();
    if (binding.isEmpty()) {
      return Optional.empty();
    }
    boolean must = binding.stream().anyMatch(each -> each.level() == NormativeKeyword.Level.MUST);
    List<String> words =
        binding.stream().map(each -> text.substring(each.start(), each.end())).toList();
    NormativeUnit.Level level = must ? NormativeUnit.Level.MUST : NormativeUnit.Level.SHOULD;
    return Optional.of(new Demand(level, words, Optional.empty(), Optional.empty()));
  }

  /** The same, handed to the items of a list by the sentence before it. */
  Demand passedOnBy(Stretch sentence) {
    String before = leadIn.map(lead -> lead + " ").orElse("") + sentence.sentence();
    return new Demand(
        level,
        keywords,
        Optional.of(before.length() > LONGEST ? before.substring(0, LONGEST) + "…" : before),
        origin.or(() -> Optional.of(sentence)));
  }
}
