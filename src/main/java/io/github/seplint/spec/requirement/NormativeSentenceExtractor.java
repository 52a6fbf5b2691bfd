package io.github.seplint.spec.requirement;

import io.github.seplint.markdown.Block;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Passage;
import io.github.seplint.spec.page.SentenceSpan;
import io.github.seplint.spec.page.TokenRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a page demands. A sentence before a list that ends in a colon demands nothing itself:
 * it hands its keyword to the items, and an item that ends so hands on what it was given. A
 * sentence before a table stands for the table, as cells are no sentences; a cell with a keyword of
 * its own is one.
 */
public final class NormativeSentenceExtractor {
  private final Page page;
  private final Set<Integer> beforeLists = new HashSet<>();
  private final Map<Integer, Obligation> passedOn = new HashMap<>();
  private final List<NormativeSentence> units = new ArrayList<>();

  private NormativeSentenceExtractor(Page page) {
    this.page = page;
    for (Passage passage : page.passages()) {
      if (passage.block() instanceof Block.Item) {
        page.lead(passage).ifPresent(lead -> beforeLists.add(lead.index()));
      }
    }
  }

  public static List<NormativeSentence> of(Page page) {
    NormativeSentenceExtractor sentences = new NormativeSentenceExtractor(page);
    for (Passage passage : page.passages()) {
      if (!(passage.block() instanceof Block.Heading) && passage.words().count() > 0) {
        sentences.read(passage);
      }
    }
    return List.copyOf(sentences.units);
  }

  private void read(Passage passage) {
    Deque<NormativeKeyword> keywords =
        new ArrayDeque<>(
            KeywordUseFilter.without(NormativeKeyword.in(passage.words().text()), passage));
    Optional<Obligation> inherited = inherited(passage);
    int first = units.size();
    int behind = 0;
    for (TokenRange sentence : SentenceSpan.sentences(passage)) {
      List<NormativeKeyword> own = within(keywords, sentence);
      Optional<Obligation> demand = Obligation.of(own, passage.words().text());
      boolean handed = demand.isEmpty() && inherited.isPresent() && sentence.from() == behind;
      if (isLeadIn(sentence)) {
        Optional<Obligation> given = handed && own.isEmpty() ? inherited : demand;
        given.ifPresent(each -> passedOn.put(passage.index(), each.passedOnBy(sentence)));
      } else if (handed) {
        behind = sentence.to();
      } else {
        demand.ifPresent(each -> units.add(new NormativeSentence(page, sentence, each)));
      }
    }
    if (behind > 0) {
      TokenRange item = new TokenRange(passage, 0, behind);
      inherited.ifPresent(each -> units.add(first, new NormativeSentence(page, item, each)));
    }
  }

  private Optional<Obligation> inherited(Passage passage) {
    return passage.block() instanceof Block.Item
        ? page.lead(passage).flatMap(lead -> Optional.ofNullable(passedOn.get(lead.index())))
        : Optional.empty();
  }

  private boolean isLeadIn(TokenRange sentence) {
    return beforeLists.contains(sentence.passage().index())
        && sentence.to() == sentence.passage().words().count()
        && sentence.sentence().endsWith(":");
  }

  /** The first keywords of a queue as far as they stand in a sentence; they are taken from it. */
  private static List<NormativeKeyword> within(
      Deque<NormativeKeyword> keywords, TokenRange sentence) {
    List<NormativeKeyword> within = new ArrayList<>();
    while (!keywords.isEmpty() && keywords.getFirst().start() < sentence.range().end()) {
      within.add(keywords.removeFirst());
    }
    return within;
  }
}
