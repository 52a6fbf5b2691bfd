package io.github.seplint.spec.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells apart the places of a sentence that a page has several times: the k-th row that quotes it
 * means the k-th place, where the anchor leaves a choice.
 */
final class Repetitions {
  private final List<RowMatch> rows;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  Repetitions(List<RowMatch> rows) {
    this.rows = rows;
    rows.forEach(row -> row.parts().forEach(part -> counts.merge(key(row, part), 1, Integer::sum)));
  }

  List<RowMatch> resolved() {
    List<RowMatch> resolved = new ArrayList<>();
    for (RowMatch row : rows) {
      List<PartMatch> parts = row.parts().stream().map(part -> resolved(row, part)).toList();
      resolved.add(row.with(parts));
    }
    return resolved;
  }

  private PartMatch resolved(RowMatch row, PartMatch part) {
    List<QuoteMatch> places = part.choices(row.section());
    String key = key(row, part);
    int place = seen.merge(key, 1, Integer::sum) - 1;
    boolean tells = counts.getOrDefault(key, 1) > 1 && place < places.size();
    return places.size() > 1 && tells ? part.at(places.get(place)) : part;
  }

  private static String key(RowMatch row, PartMatch part) {
    return row.link().path() + "#" + row.link().anchor().orElse("") + " " + part.quote().plain();
  }
}
