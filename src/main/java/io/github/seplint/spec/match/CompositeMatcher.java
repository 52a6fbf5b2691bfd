package io.github.seplint.spec.match;

import io.github.seplint.mdx.MdxBlock;
import io.github.seplint.spec.match.QuoteMatch.MatchEdit;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Passage;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.EditorialMarks;
import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds a quote that combines several passages: "lead-in: item", more items after it, a lead-in and
 * all items as a sentence, a lead-in and code, a lead-in without "the following", the subject of a
 * lead-in before an item that begins with its keyword, and consecutive blocks; also the subject of
 * a sentence before its second requirement.
 */
public final class CompositeMatcher {
  private static final int MAX_LEAD_INS = 4;
  private static final int MAX_SUBJECT_WORDS = 6;

  /** Bounds the time on a page that repeats few words: the number of compared words. */
  private static final int MAX_COMPARED = 200_000;

  /** Fewer words are no quote of a passage but a gloss that resembles its beginning. */
  private static final int MIN_BEGUN = 3;

  private static final int STARTS = 1 << 10;
  private static final Set<String> ELIDABLE = Set.of("following", "these", "below");
  private static final Set<String> LEADING_TO =
      Set.of("the", "of", "each", "all", "any", "one", "some", "both", "do", "perform");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "any", "all", "each");
  private static final Set<String> CONJUNCTIONS = Set.of("and", "or");

  private final Page page;
  private final TokenizedText quote;
  private final Runnable limited;
  private int compared;

  /** The words of the quote, to skip passages that none of them begins. */
  private final BitSet starts = new BitSet(STARTS);

  private CompositeMatcher(Page page, TokenizedText quote, Runnable limited) {
    this.page = page;
    this.quote = quote;
    this.limited = limited;
    for (int i = 1; i < quote.count(); i++) {
      starts.set(quote.hash(i) & (STARTS - 1));
    }
  }

  /** All places, in the order of the page. */
  public static List<QuoteMatch> find(Page page, TokenizedText quote) {
    return find(page, quote, () -> {});
  }

  /** The same for words of a quote, which notes the limit at which the search ends. */
  static List<QuoteMatch> find(Page page, TokenizedText words, Quote quote) {
    return find(page, words, () -> quote.endAt("too many similar places on a page"));
  }

  private static List<QuoteMatch> find(Page page, TokenizedText quote, Runnable limited) {
    if (!page.mayContain(quote, Math.min(MAX_SUBJECT_WORDS, quote.count()))) {
      return List.of();
    }
    List<QuoteMatch> found = new ArrayList<>(TableMatcher.find(page, quote, limited));
    CompositeMatcher search = new CompositeMatcher(page, quote, limited);
    search.after(page.passages(), found);
    if (found.isEmpty()) {
      search.secondRequirements(found);
    }
    return found;
  }

  /** All places of a lead-in and the code block after it. */
  static List<QuoteMatch> findWithCode(Page page, TokenizedText quote) {
    List<QuoteMatch> found = new ArrayList<>();
    if (page.mayContainInCode(quote, Math.min(MAX_SUBJECT_WORDS, quote.count()))) {
      new CompositeMatcher(page, quote, () -> {}).after(page.code(), found);
    }
    return found;
  }

  /** Adds the places at which a quote ends in some passages. */
  private void after(List<Passage> passages, List<QuoteMatch> found) {
    for (Passage passage : passages) {
      if (compared >= MAX_COMPARED) {
        break;
      }
      if (passage.words().count() > 0 && !(passage.block() instanceof MdxBlock.Cell)) {
        afterLeadIn(passage).ifPresent(found::add);
      }
    }
  }

  /** Compares words of the quote with words of the page, as long as the bound permits it. */
  private boolean same(int at, TokenizedText words, int from, int length) {
    compared += length;
    if (compared >= MAX_COMPARED) {
      limited.run();
      return false;
    }
    return quote.same(at, words, from, length);
  }

  /** Matches the first words with a lead-in of a passage and the rest with its beginning. */
  private Optional<QuoteMatch> afterLeadIn(Passage passage) {
    if (!starts.get(passage.words().hash(0) & (STARTS - 1))) {
      return Optional.empty();
    }
    for (int split = 1; split < quote.count() && compared < MAX_COMPARED; split++) {
      Optional<List<TokenRange>> rest =
          quote.same(split, passage.words(), 0) ? forward(passage, split) : Optional.empty();
      if (rest.isPresent()) {
        Optional<QuoteMatch> found = ledBy(passage, split, rest.get());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Matches "tools MUST NOT wait" with "tools MUST return, and they MUST NOT wait": the words
   * before the first keyword, and a later keyword with the words after it.
   */
  private void secondRequirements(List<QuoteMatch> found) {
    int subject = 0;
    while (subject < quote.count() && !quote.isKeyword(subject)) {
      subject++;
    }
    if (subject > 0 && quote.count() - subject > 1 && page.mayContain(quote, 0)) {
      for (Passage passage : page.passages()) {
        for (TokenRange sentence : passage.sentences()) {
          if (quote.hash(0) == sentence.words().hash(sentence.from())) {
            secondRequirement(sentence, subject, found);
          }
        }
      }
    }
  }

  private void secondRequirement(TokenRange sentence, int subject, List<QuoteMatch> found) {
    TokenizedText words = sentence.words();
    int rest = quote.count() - subject;
    int first = sentence.from() + subject;
    boolean begins =
        first < sentence.to()
            && words.isKeyword(first)
            && same(0, words, sentence.from(), subject)
            && EditorialMarks.ellipses(quote.text()).isEmpty();
    for (int at = first + 1; begins && at + rest <= sentence.to(); at++) {
      if (words.isKeyword(at) && same(subject, words, at, rest)) {
        TokenRange start = new TokenRange(sentence.passage(), sentence.from(), first);
        TokenRange end = new TokenRange(sentence.passage(), at, at + rest);
        found.add(found(MatchEdit.REPEATED_SUBJECT, List.of(start), List.of(end)));
      }
    }
  }

  private Optional<QuoteMatch> ledBy(Passage passage, int split, List<TokenRange> rest) {
    for (Passage lead : page.leadIns(passage)) {
      Optional<List<TokenRange>> complete = backward(lead, split, MAX_LEAD_INS);
      if (complete.isPresent()) {
        return Optional.of(found(MatchEdit.LEAD_IN, complete.get(), rest));
      }
      Optional<TokenRange> elided = elided(lead, split);
      if (elided.isPresent()) {
        return Optional.of(found(MatchEdit.ELIDED_LEAD_IN, List.of(elided.get()), rest));
      }
      if (passage.words().isKeyword(0) && isSubject(lead.words(), split)) {
        return Optional.of(found(MatchEdit.SUBJECT, List.of(), rest));
      }
    }
    return Optional.empty();
  }

  private QuoteMatch found(MatchEdit edit, List<TokenRange> lead, List<TokenRange> rest) {
    List<TokenRange> all = Stream.concat(lead.stream(), rest.stream()).toList();
    return new QuoteMatch(MatchTier.COMPOSED, edit, page, all);
  }

  /** Matches the quote from an index on with a passage and the passages after it. */
  private Optional<List<TokenRange>> forward(Passage first, int from) {
    List<TokenRange> ranges = new ArrayList<>();
    int at = from;
    Optional<Passage> passage = Optional.of(first);
    while (at < quote.count() && passage.isPresent()) {
      TokenizedText words = passage.get().words();
      at += at > from && joinsLastItem(at, passage.get()) ? 1 : 0;
      int length = Math.min(words.count(), quote.count() - at);
      if (length < Math.min(MIN_BEGUN, words.count())
          || length == 0
          || !same(at, words, 0, length)) {
        return Optional.empty();
      }
      ranges.add(new TokenRange(passage.get(), 0, length));
      at += length;
      passage = page.next(passage.get());
    }
    return at == quote.count() ? Optional.of(ranges) : Optional.empty();
  }

  /** Returns true if a word of the quote is the "and" before the last item of a list. */
  private boolean joinsLastItem(int at, Passage passage) {
    return CONJUNCTIONS.contains(quote.key(at))
        && passage.block() instanceof MdxBlock.Item
        && at + 1 + passage.words().count() == quote.count()
        && page.next(passage).filter(next -> next.block() instanceof MdxBlock.Item).isEmpty();
  }

  /** Matches the quote up to an index with the end of a lead-in, or with it and its own lead-in. */
  private Optional<List<TokenRange>> backward(Passage lead, int end, int more) {
    TokenizedText words = lead.words();
    int length = Math.min(words.count(), end);
    if (length == 0 || !same(end - length, words, words.count() - length, length)) {
      return Optional.empty();
    }
    TokenRange range = new TokenRange(lead, words.count() - length, words.count());
    if (length == end) {
      return Optional.of(List.of(range));
    }
    for (Passage before : more > 0 ? page.leadIns(lead) : List.<Passage>of()) {
      Optional<List<TokenRange>> rest = backward(before, end - length, more - 1);
      if (rest.isPresent()) {
        List<TokenRange> all = new ArrayList<>(rest.get());
        all.add(range);
        return Optional.of(all);
      }
    }
    return Optional.empty();
  }

  /** Matches the quote up to an index with a lead-in without "each of the following ...". */
  private Optional<TokenRange> elided(Passage lead, int end) {
    TokenizedText words = lead.words();
    for (int cut = words.count() - 1; cut >= end; cut--) {
      if (ELIDABLE.contains(words.key(cut))) {
        for (int from = cut; from >= end; from--) {
          if (same(0, words, from - end, end)) {
            return Optional.of(new TokenRange(lead, from - end, from));
          }
          if (!LEADING_TO.contains(words.key(from - 1))) {
            break;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Returns true if the first words of the quote name a subject of the lead-in. */
  private boolean isSubject(TokenizedText lead, int end) {
    if (end > MAX_SUBJECT_WORDS) {
      return false;
    }
    List<String> names =
        IntStream.range(0, end)
            .mapToObj(quote::key)
            .filter(key -> !ARTICLES.contains(key))
            .toList();
    return !names.isEmpty() && names.stream().allMatch(name -> contains(lead, singular(name)));
  }

  private static boolean contains(TokenizedText words, String singular) {
    return IntStream.range(0, words.count()).anyMatch(i -> singular(words.key(i)).equals(singular));
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
