package io.github.seplint.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of a page that a quote can be like: a sentence, two of them, a lead-in and an item, a row.
 *
 * @param stretches in reading order; never none
 */
record Unit(Page page, List<Stretch> stretches) {

  Unit {
    stretches = List.copyOf(stretches);
  }

  Section section() {
    return stretches.get(stretches.size() - 1).passage().section();
  }

  /** The units of a page. */
  static List<Unit> of(Page page) {
    List<Unit> units = new ArrayList<>();
    for (Passage passage : page.passages()) {
      List<Stretch> sentences = sentences(passage);
      for (int i = 0; i < sentences.size(); i++) {
        units.add(new Unit(page, List.of(sentences.get(i))));
        if (i > 0) {
          units.add(new Unit(page, sentences.subList(i - 1, i + 1)));
        }
      }
      if (!sentences.isEmpty()) {
        page.lead(passage).ifPresent(lead -> addLed(page, lead, sentences.get(0), units));
      }
    }
    page.rows().forEach(row -> addRow(page, row, units));
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

  private static void addLed(Page page, Passage lead, Stretch first, List<Unit> units) {
    List<Stretch> before = sentences(lead);
    if (!before.isEmpty()) {
      units.add(new Unit(page, List.of(before.get(before.size() - 1), first)));
    }
  }

  private static void addRow(Page page, Page.Row row, List<Unit> units) {
    List<Stretch> cells = new ArrayList<>();
    for (Passage cell : row.cells()) {
      if (cell.words().count() > 0) {
        cells.add(new Stretch(cell, 0, cell.words().count()));
      }
    }
    if (cells.size() > 1) {
      units.add(new Unit(page, cells));
    }
  }
}
