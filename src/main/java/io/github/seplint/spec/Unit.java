package io.github.seplint.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words of a page that a quote can be like: a sentence, two of them, a lead-in and an item, a row.
 */
final class Unit {
  private final List<Stretch> stretches;
  private final int[] hashes;
  private final int[] sorted;

  private Unit(List<Stretch> stretches) {
    this.stretches = List.copyOf(stretches);
    this.hashes =
        stretches.stream()
            .flatMapToInt(
                each ->
                    java.util.stream.IntStream.range(each.from(), each.to())
                        .map(each.passage().words()::hash))
            .toArray();
    this.sorted = hashes.clone();
    Arrays.sort(sorted);
  }

  static Unit of(List<Stretch> stretches) {
    return new Unit(stretches);
  }

  List<Stretch> stretches() {
    return stretches;
  }

  /** Of its words, in order; not to be changed. */
  int[] hashes() {
    return hashes;
  }

  /** The same, ascending. */
  int[] sorted() {
    return sorted;
  }

  /** The units of a page. */
  static List<Unit> of(Page page) {
    List<Unit> units = new ArrayList<>();
    for (Passage passage : page.passages()) {
      List<Stretch> sentences = sentences(passage);
      for (int i = 0; i < sentences.size(); i++) {
        units.add(of(List.of(sentences.get(i))));
        if (i > 0) {
          units.add(of(sentences.subList(i - 1, i + 1)));
        }
      }
      if (!sentences.isEmpty()) {
        page.lead(passage).ifPresent(lead -> addLed(lead, sentences.get(0), units));
      }
    }
    page.rows().forEach(row -> addRow(row, units));
    return units;
  }

  static List<Stretch> sentences(Passage passage) {
    List<Stretch> sentences = new ArrayList<>();
    for (int start : passage.sentences()) {
      if (start < passage.words().count()) {
        sentences.add(new Stretch(passage, start, passage.sentenceEnd(start)));
      }
    }
    return sentences;
  }

  private static void addLed(Passage lead, Stretch first, List<Unit> units) {
    List<Stretch> before = sentences(lead);
    if (!before.isEmpty()) {
      units.add(of(List.of(before.get(before.size() - 1), first)));
    }
  }

  private static void addRow(Page.Row row, List<Unit> units) {
    List<Stretch> cells = new ArrayList<>();
    for (Passage cell : row.cells()) {
      if (cell.words().count() > 0) {
        cells.add(new Stretch(cell, 0, cell.words().count()));
      }
    }
    if (cells.size() > 1) {
      units.add(of(cells));
    }
  }
}
