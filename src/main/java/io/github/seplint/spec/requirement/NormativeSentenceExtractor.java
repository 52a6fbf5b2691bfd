package io.github.seplint.spec.requirement;

import io.github.seplint.mdx.MdxBlock;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.NormativeKeyword.Level;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Passage;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.requirement.NormativeSentence.Obligation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the normative sentences of a page. A sentence before a list that ends in a colon is not
 * normative itself: it passes its keyword to the items, and an item that ends in a colon passes on
 * the inherited keyword. A sentence before a table represents the table, because cells are not
 * sentences; a cell with its own keyword is normative.
 */
public final class NormativeSentenceExtractor {
  private static final Set<String> BEFORE_ANY = Set.of("from", "to");
  private static final Set<String> BEFORE_VERBS = Set.of("a", "an", "the");
  private static final Set<String> VERBS =
      Set.of("MUST", "MUST NOT", "SHALL", "SHALL NOT", "SHOULD", "SHOULD NOT", "MAY");
  private static final String QUOTES = "\"'`\u2018\u2019\u201c\u201d";

  private final Page page;
  private final Set<Integer> beforeLists = new HashSet<>();
  private final Map<Integer, Obligation> leadIns = new HashMap<>();
  private final List<NormativeSentence> sentences = new ArrayList<>();

  private NormativeSentenceExtractor(Page page) {
    this.page = page;
    for (Passage passage : page.passages()) {
      if (passage.block() instanceof MdxBlock.Item) {
        page.leadIn(passage).ifPresent(lead -> beforeLists.add(lead.index()));
      }
    }
  }

  public static List<NormativeSentence> of(Page page) {
    return ofLevels(page).stream().filter(each -> each.level() != Level.MAY).toList();
  }

  /** The sentences and items of a page that only allow something (MAY), in order. */
  public static List<NormativeSentence> permissions(Page page) {
    return ofLevels(page).stream().filter(each -> each.level() == Level.MAY).toList();
  }

  private static List<NormativeSentence> ofLevels(Page page) {
    NormativeSentenceExtractor extractor = new NormativeSentenceExtractor(page);
    for (Passage passage : page.passages()) {
      if (!(passage.block() instanceof MdxBlock.Heading) && passage.words().count() > 0) {
        extractor.read(passage);
      }
    }
    return List.copyOf(extractor.sentences);
  }

  private void read(Passage passage) {
    Deque<NormativeKeyword> keywords = new ArrayDeque<>(used(passage));
    Optional<Obligation> inherited = inherited(passage);
    if (keywords.isEmpty() && inherited.isEmpty()) {
      return;
    }
    int first = sentences.size();
    int inheritedEnd = 0;
    for (TokenRange sentence : passage.sentences()) {
      List<NormativeKeyword> own = within(keywords, sentence);
      Optional<Obligation> obligation = Obligation.of(own, passage.words().text());
      boolean inherits =
          obligation.filter(Obligation::isBinding).isEmpty()
              && inherited.isPresent()
              && sentence.from() == inheritedEnd;
      if (isLeadIn(sentence)) {
        Optional<Obligation> given = inherits && own.isEmpty() ? inherited : obligation;
        given.ifPresent(each -> leadIns.put(passage.index(), each.inheritedFrom(sentence)));
      } else if (inherits) {
        inheritedEnd = sentence.to();
      } else {
        obligation.ifPresent(each -> sentences.add(new NormativeSentence(page, sentence, each)));
      }
    }
    if (inheritedEnd > 0) {
      TokenRange item = new TokenRange(passage, 0, inheritedEnd);
      inherited.ifPresent(each -> sentences.add(first, new NormativeSentence(page, item, each)));
    }
  }

  private Optional<Obligation> inherited(Passage passage) {
    return passage.block() instanceof MdxBlock.Item
        ? page.leadIn(passage).flatMap(lead -> Optional.ofNullable(leadIns.get(lead.index())))
        : Optional.empty();
  }

  private boolean isLeadIn(TokenRange sentence) {
    return beforeLists.contains(sentence.passage().index())
        && sentence.to() == sentence.words().count()
        && sentence.text().endsWith(":");
  }

  /** Removes the first keywords of a queue that are in a sentence, and returns them. */
  private static List<NormativeKeyword> within(
      Deque<NormativeKeyword> keywords, TokenRange sentence) {
    List<NormativeKeyword> within = new ArrayList<>();
    while (!keywords.isEmpty() && keywords.getFirst().start() < sentence.textSpan().end()) {
      within.add(keywords.removeFirst());
    }
    return within;
  }

  /**
   * The keywords of a passage that are used, without those that are only mentioned: in code, in
   * quotes, "from SHOULD to MUST", "a MUST", and the sentence that defines them.
   */
  private static List<NormativeKeyword> used(Passage passage) {
    List<NormativeKeyword> keywords = NormativeKeyword.in(passage.words().text());
    String text = passage.words().text();
    return keywords.isEmpty() || isBoilerplate(text)
        ? List.of()
        : keywords.stream()
            .filter(each -> !passage.block().text().isCode(each.start()))
            .filter(each -> !isQuoted(text, each) && !isNamed(text, each))
            .toList();
  }

  /** Returns whether a text is the BCP 14 sentence that defines the keywords. */
  private static boolean isBoilerplate(String text) {
    boolean cites =
        text.contains("BCP 14") || text.contains("RFC 2119") || text.contains("RFC2119");
    return cites && text.contains("interpreted as described in");
  }

  private static boolean isQuoted(String text, NormativeKeyword keyword) {
    return keyword.start() > 0
        && keyword.end() < text.length()
        && QUOTES.indexOf(text.charAt(keyword.start() - 1)) >= 0
        && (QUOTES + ",.").indexOf(text.charAt(keyword.end())) >= 0;
  }

  private static boolean isNamed(String text, NormativeKeyword keyword) {
    int end = Math.max(0, keyword.start() - 1);
    int start = text.lastIndexOf(' ', end - 1) + 1;
    String written = text.substring(Math.min(start, end), end);
    // "A" is an article at the start of a sentence only; it may be a name, as in "party A".
    boolean begins = start == 0 || text.startsWith(". ", start - 2);
    String word = begins ? written.toLowerCase(Locale.ROOT) : written;
    boolean verb = VERBS.contains(text.substring(keyword.start(), keyword.end()));
    return BEFORE_ANY.contains(word) || (verb && BEFORE_VERBS.contains(word));
  }
}
