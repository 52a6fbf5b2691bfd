package io.github.seplint.spec.match;

import io.github.seplint.spec.page.Passage;
import io.github.seplint.spec.token.EditorialMarks;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Selects one of several places of a sentence by the additions of a quote: "the status MUST be 400
 * [for UnknownHue]" refers to the place that has {@code UnknownHue} near it.
 */
final class MatchDisambiguator {
  private MatchDisambiguator() {}

  /**
   * The one place with most of the added words in its passage or next to it, weighted by their
   * lengths.
   */
  static Optional<QuoteMatch> place(Quote quote, List<QuoteMatch> places) {
    TokenizedText added = added(quote.words());
    if (places.size() < 2 || added.count() == 0) {
      return Optional.empty();
    }
    List<QuoteMatch> best = new ArrayList<>();
    int most = 1;
    for (QuoteMatch place : places) {
      int count = count(added, place);
      if (count > most) {
        best.clear();
        most = count;
      }
      if (count == most) {
        best.add(place);
      }
    }
    return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
  }

  private static TokenizedText added(TokenizedText words) {
    List<Span> spans = new ArrayList<>(EditorialMarks.brackets(words.text()));
    EditorialMarks.gloss(words.text()).ifPresent(spans::add);
    return words.filter(i -> words.isIn(i, spans));
  }

  private static int count(TokenizedText added, QuoteMatch place) {
    List<Passage> passages = place.page().passages();
    int at = place.first().passage().index();
    List<Passage> near =
        passages.subList(Math.max(0, at - 1), Math.min(passages.size() - 1, at + 1) + 1);
    int count = 0;
    for (int word = 0; word < added.count(); word++) {
      count += contain(near, added, word) ? added.key(word).length() : 0;
    }
    return count;
  }

  private static boolean contain(List<Passage> passages, TokenizedText words, int word) {
    for (Passage passage : passages) {
      if (passage.words().contains(words, word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Assigns the places of a sentence that a page contains several times: the k-th row that quotes
   * it gets the k-th place, if the anchor is ambiguous.
   */
  static List<RowMatch> assignRepeated(List<RowMatch> rows) {
    Map<String, Integer> counts = new HashMap<>();
    rows.forEach(row -> row.parts().forEach(part -> counts.merge(key(row, part), 1, Integer::sum)));
    Map<String, Integer> seen = new HashMap<>();
    List<RowMatch> assigned = new ArrayList<>();
    for (RowMatch row : rows) {
      List<PartMatch> parts = new ArrayList<>();
      for (PartMatch part : row.parts()) {
        String key = key(row, part);
        List<QuoteMatch> places = part.choices(row.section());
        int place = seen.merge(key, 1, Integer::sum) - 1;
        boolean repeated = counts.getOrDefault(key, 1) > 1 && places.size() > 1;
        parts.add(repeated && place < places.size() ? part.withMatch(places.get(place)) : part);
      }
      assigned.add(row.with(parts));
    }
    return assigned;
  }

  private static String key(RowMatch row, PartMatch part) {
    return row.link().path() + "#" + row.link().anchor().orElse("") + " " + part.quote().plain();
  }
}
