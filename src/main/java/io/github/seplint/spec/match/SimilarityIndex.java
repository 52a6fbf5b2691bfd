package io.github.seplint.spec.match;

import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Passage.PassageTokens;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.Sentences.SentenceSpan;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.Alignment;
import io.github.seplint.spec.token.TermVector;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Knows how like a quote is to the sentences of some pages. A word weighs the more the rarer it is
 * in them (BM25's inverse document frequency); keywords weigh little, so that a changed one does
 * not hide its sentence.
 *
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza, BM25 and Beyond</a>
 */
public final class SimilarityIndex {
  private static final double KEYWORD = 0.5;

  /** What shares less with a quote is not like it by any measure. */
  private static final double LEAST = 0.45;

  private final List<SentenceSpan> spans;
  private final List<TermVector> terms;
  private final Map<Integer, PostingList> postings = new HashMap<>();
  private final double[] weights;

  /** Of some pages. */
  public SimilarityIndex(List<Page> pages) {
    spans = pages.stream().flatMap(page -> SentenceSpan.of(page).stream()).toList();
    terms = spans.stream().map(unit -> TermVector.of(new PassageTokens(unit.ranges()))).toList();
    for (int unit = 0; unit < terms.size(); unit++) {
      for (int i = 0; i < terms.get(unit).count(); i++) {
        postings.computeIfAbsent(terms.get(unit).inOrder(i), term -> new PostingList()).add(unit);
      }
    }
    weights = terms.stream().mapToDouble(this::weight).toArray();
  }

  /** What is most like a quote of what a test allows, if that is enough; the first of equals. */
  public Optional<SimilarSentence> find(
      TokenizedText quote, Predicate<SentenceSpan> allowed, Predicate<SimilarSentence> enough) {
    return best(
        candidates(quote).stream()
            .filter(near -> allowed.test(near.span()) && enough.test(near))
            .toList());
  }

  /** The most alike; the first of equals. */
  static Optional<SimilarSentence> best(List<SimilarSentence> candidates) {
    Optional<SimilarSentence> most = Optional.empty();
    for (SimilarSentence near : candidates) {
      if (most.isEmpty() || near.similarity() > most.get().similarity()) {
        most = Optional.of(near);
      }
    }
    return most;
  }

  /** What is like a quote at all, in the order of the pages. */
  List<SimilarSentence> candidates(TokenizedText quote) {
    TermVector asked = TermVector.of(quote);
    double[] shared = new double[spans.size()];
    int[] common = new int[spans.size()];
    for (int i = 0; i < asked.count(); ) {
      int term = asked.sorted(i);
      int times = i;
      while (i < asked.count() && asked.sorted(i) == term) {
        i++;
      }
      share(term, i - times, shared, common);
    }
    double weight = weight(asked);
    List<SimilarSentence> candidates = new ArrayList<>();
    for (int unit = 0; unit < shared.length; unit++) {
      if (common[unit] == 0) {
        continue;
      }
      double likeness = 2 * shared[unit] / (weight + weights[unit]);
      double most = 2.0 * common[unit] / Math.max(1, asked.count() + terms.get(unit).count());
      if (likeness >= LEAST || most >= SimilarSentence.ALIKE) {
        double ratio =
            most < SimilarSentence.ALIKE ? most : Alignment.ratio(asked, terms.get(unit));
        candidates.add(
            new SimilarSentence(spans.get(unit), likeness, shared[unit] / weight, ratio));
      }
    }
    return candidates;
  }

  /** Adds what each unit shares with a quote that has a term some times. */
  private void share(int term, int times, double[] shared, int[] common) {
    PostingList found = postings.get(term);
    if (found == null) {
      return;
    }
    double weight = weightOf(term);
    for (int i = 0; i < found.size(); i++) {
      int both = Math.min(times, found.count(i));
      shared[found.unit(i)] += both * weight;
      common[found.unit(i)] += both;
    }
  }

  private double weight(TermVector of) {
    double weight = 0;
    for (int i = 0; i < of.count(); i++) {
      weight += weightOf(of.inOrder(i));
    }
    return Math.max(weight, Double.MIN_NORMAL);
  }

  private double weightOf(int term) {
    if (term == TermVector.MODAL) {
      return KEYWORD;
    }
    PostingList found = postings.get(term);
    int count = found == null ? 0 : found.size();
    return Math.log(1 + (spans.size() - count + 0.5) / (count + 0.5));
  }

  /** The units that have a term, and how often each has it. */
  static final class PostingList {
    private int[] units = new int[4];
    private int[] counts = new int[4];
    private int size;

    void add(int unit) {
      if (size > 0 && units[size - 1] == unit) {
        counts[size - 1]++;
        return;
      }
      if (size == units.length) {
        units = Arrays.copyOf(units, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
      }
      units[size] = unit;
      counts[size++] = 1;
    }

    /** How many units have it. */
    int size() {
      return size;
    }

    int unit(int index) {
      return units[index];
    }

    int count(int index) {
      return counts[index];
    }
  }

  /**
   * A sentence that is like a quote; all measures go from 0 to 1.
   *
   * @param similarity twice the weight of the words in common by the weight of the words of both
   * @param coverage the share of the quote, by weight, that the sentence has
   * @param ratio twice the words in common, in order, by the words of both
   */
  public record SimilarSentence(SentenceSpan span, double similarity, double coverage, double ratio) {
    /** From here on a sentence counts as like a quote. */
    static final double ALIKE = 0.70;

    private static final double COVERED = 0.85;
    private static final double FAIR = 0.45;
    private static final double FAIR_IN_SECTION = 0.5;
    private static final double ALL = 0.95;

    /** The page's path from the tree's root. */
    public String path() {
      return span.page().path();
    }

    public Section section() {
      return span.section();
    }

    /** Where the sentence stands: one place for each of its parts. */
    public List<Place> places() {
      return span.ranges().stream()
          .map(each -> span.page().source().place(each.span()))
          .toList();
    }

    /** What the sentence says, without markup, with the stop that ends it. */
    public String sentence() {
      PassageTokens run = new PassageTokens(span.ranges());
      TokenRange last = span.ranges().get(span.ranges().size() - 1);
      return run.text(0, run.count()) + last.passage().trailingPunctuation(last.to());
    }

    /** The words in which a quote differs from the sentence. */
    public List<QuoteDifference> differences(Quote quote) {
      return QuoteDifference.between(quote.words(), span.page(), span.ranges());
    }

    /** Whether a reader would say that the quote is made from the sentence. */
    public boolean isSimilar() {
      return ratio >= ALIKE || (coverage >= COVERED && similarity >= FAIR);
    }

    /** Whether a keyword that differs was changed, and does not belong to another requirement. */
    public boolean impliesKeywordChange() {
      return similarity >= ALIKE || (coverage >= ALL && similarity >= FAIR);
    }

    /** The same, of a sentence in the very section that the row cites. */
    public boolean impliesKeywordChangeInSection() {
      return similarity >= FAIR_IN_SECTION;
    }
  }
}
