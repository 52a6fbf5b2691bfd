package io.github.seplint.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of a page that a quote stands for.
 *
 * @param stretches in the order of the quote; never none
 */
record Found(Tier tier, Step step, Page page, List<Stretch> stretches) {

  Found {
    stretches = List.copyOf(stretches);
  }

  Stretch first() {
    return stretches.get(0);
  }

  Stretch last() {
    return stretches.get(stretches.size() - 1);
  }

  Section section() {
    return last().passage().section();
  }

  Found as(Tier worse, Step step) {
    return new Found(tier.worse(worse), step, page, stretches);
  }

  /** The keywords in capitals, in order. */
  List<String> keywords() {
    List<String> keywords = new ArrayList<>();
    for (Stretch stretch : stretches) {
      Words words = stretch.passage().words();
      for (int i = stretch.from(); i < stretch.to(); i++) {
        if (words.isKeyword(i)) {
          keywords.add(words.key(i));
        }
      }
    }
    return keywords;
  }
}
