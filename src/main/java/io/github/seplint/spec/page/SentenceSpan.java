package io.github.seplint.spec.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of a page that a quote can be like: a sentence, two of them, a lead-in and an item, a row.
 *
 * @param stretches in reading order; never none
 */
public record SentenceSpan(Page page, List<TokenRange> stretches) {

  public SentenceSpan {
    stretches = List.copyOf(stretches);
  }

  public Section section() {
    return stretches.get(stretches.size() - 1).passage().section();
  }

  /** The units of a page. */
  public static List<SentenceSpan> of(Page page) {
    List<SentenceSpan> units = new ArrayList<>();
    for (Passage passage : page.passages()) {
      List<TokenRange> sentences = sentences(passage);
      for (int i = 0; i < sentences.size(); i++) {
        units.add(new SentenceSpan(page, List.of(sentences.get(i))));
        if (i > 0) {
          units.add(new SentenceSpan(page, sentences.subList(i - 1, i + 1)));
        }
      }
      if (!sentences.isEmpty()) {
        page.lead(passage).ifPresent(lead -> addLed(page, lead, sentences.get(0), units));
      }
    }
    page.rows().forEach(row -> addRow(page, row, units));
    return units;
  }

  public static List<TokenRange> sentences(Passage passage) {
    List<TokenRange> sentences = new ArrayList<>();
    for (int start : passage.sentences()) {
      if (start < passage.words().count()) {
        sentences.add(new TokenRange(passage, start, passage.sentenceEnd(start)));
      }
    }
    return sentences;
  }

  private static void addLed(Page page, Passage lead, TokenRange first, List<SentenceSpan> units) {
    List<TokenRange> before = sentences(lead);
    if (!before.isEmpty()) {
      units.add(new SentenceSpan(page, List.of(before.get(before.size() - 1), first)));
    }
  }

  private static void addRow(Page page, Page.Row row, List<SentenceSpan> units) {
    List<TokenRange> cells = new ArrayList<>();
    for (Passage cell : row.cells()) {
      if (cell.words().count() > 0) {
        cells.add(new TokenRange(cell, 0, cell.words().count()));
      }
    }
    if (cells.size() > 1) {
      units.add(new SentenceSpan(page, cells));
    }
  }
}
