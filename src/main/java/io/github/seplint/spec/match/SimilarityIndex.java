package io.github.seplint.spec.match;

import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.token.TermVector;
import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the sentences of some pages that are similar to a quote. Rare terms have a higher weight
 * (BM25's inverse document frequency); keywords have a low weight, so that a sentence is found
 * although its keyword changed.
 *
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza, BM25 and Beyond</a>
 */
public final class SimilarityIndex {
  private static final double KEYWORD = 0.5;

  /** The least weighted similarity of a candidate. */
  private static final double MIN_SIMILARITY = 0.2;

  private final List<PageSpan> spans;
  private final List<TermVector> terms;
  private final Map<Integer, PostingList> postings = new HashMap<>();
  private final double[] weights;

  /**
   * The index of a page and the other pages of its revision, built once for each revision; that of
   * the page alone if only the rows that cite it may quote it.
   */
  public static SimilarityIndex of(Specification spec, String path) {
    return Specification.isQuoted(path)
        ? of(spec, Specification.scope(path), () -> spec.scopePages(path))
        : of(spec, path, () -> spec.page(path).stream().toList());
  }

  /** The candidates on a page and the other pages of its revision, in the order of the pages. */
  static List<SimilarSentence> candidates(Specification spec, String path, TokenizedText quote) {
    List<SimilarSentence> candidates = of(spec, path).candidates(quote);
    if (!Specification.isQuoted(path)) {
      String scope = Specification.scope(path);
      candidates.addAll(of(spec, scope, () -> spec.siblings(path)).candidates(quote));
    }
    return candidates;
  }

  private static SimilarityIndex of(Specification spec, String key, Supplier<List<Page>> pages) {
    return spec.derived(
            RevisionIndices.class, each -> new RevisionIndices(new ConcurrentHashMap<>()))
        .byScope
        .computeIfAbsent(key, each -> new SimilarityIndex(pages.get()));
  }

  /** The indices of a specification. */
  private record RevisionIndices(Map<String, SimilarityIndex> byScope) {}

  private SimilarityIndex(List<Page> pages) {
    spans = pages.stream().flatMap(page -> PageSpan.of(page).stream()).toList();
    terms = spans.stream().map(unit -> unit.terms()).toList();
    for (int unit = 0; unit < terms.size(); unit++) {
      for (int i = 0; i < terms.get(unit).count(); i++) {
        postings.computeIfAbsent(terms.get(unit).inOrder(i), term -> new PostingList()).add(unit);
      }
    }
    weights = new double[terms.size()];
    postings.forEach((term, units) -> units.addWeight(weightOf(term), weights));
  }

  /** The most similar sentence that both tests accept; the first of equals. */
  public Optional<SimilarSentence> find(
      TokenizedText quote, Predicate<PageSpan> inScope, Predicate<SimilarSentence> similar) {
    return best(
        candidates(quote).stream().filter(each -> inScope.test(each.span()) && similar.test(each)));
  }

  /** The most similar candidate; the first of equals. */
  static Optional<SimilarSentence> best(Stream<SimilarSentence> candidates) {
    return candidates.max((a, b) -> Double.compare(a.similarity(), b.similarity()));
  }

  /** All candidates, in the order of the pages. */
  List<SimilarSentence> candidates(TokenizedText quote) {
    TermVector query = TermVector.of(quote);
    double[] shared = new double[spans.size()];
    int[] common = new int[spans.size()];
    for (int i = 0; i < query.count(); ) {
      int term = query.sorted(i);
      int times = i;
      while (i < query.count() && query.sorted(i) == term) {
        i++;
      }
      share(term, i - times, shared, common);
    }
    double weight = Math.max(weight(query), Double.MIN_NORMAL);
    List<SimilarSentence> candidates = new ArrayList<>();
    for (int unit = 0; unit < shared.length; unit++) {
      if (common[unit] == 0) {
        continue;
      }
      double similarity = 2 * shared[unit] / (weight + weights[unit]);
      double most = 2.0 * common[unit] / Math.max(1, query.count() + terms.get(unit).count());
      if (similarity >= MIN_SIMILARITY || most >= SimilarSentence.MIN_RATIO) {
        double ratio = most < SimilarSentence.MIN_RATIO ? most : query.ratio(terms.get(unit));
        candidates.add(
            new SimilarSentence(spans.get(unit), similarity, shared[unit] / weight, ratio));
      }
    }
    return candidates;
  }

  /** Adds the weight and the number of common terms of each sentence for one term of the quote. */
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
    return weight;
  }

  private double weightOf(int term) {
    if (term == TermVector.MODAL) {
      return KEYWORD;
    }
    PostingList found = postings.get(term);
    int count = found == null ? 0 : found.size();
    return Math.log(1 + (spans.size() - count + 0.5) / (count + 0.5));
  }

  /** The sentences with a term, and its frequency in each. */
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

    /** Adds the weight of the term to those of its sentences. */
    void addWeight(double weight, double[] weights) {
      for (int i = 0; i < size; i++) {
        weights[units[i]] += weight * counts[i];
      }
    }

    /** The number of sentences with the term. */
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
   * A sentence that is similar to a quote; all measures are from 0 to 1.
   *
   * @param similarity twice the weight of the common terms divided by the weight of the terms of
   *     both
   * @param coverage the share of the quote, by weight, that the sentence contains
   * @param ratio twice the common words, in order, divided by the words of both
   */
  public record SimilarSentence(PageSpan span, double similarity, double coverage, double ratio) {
    /** The least ratio of a similar sentence. */
    static final double MIN_RATIO = 0.70;

    private static final double CLOSE_RATIO = 0.35;
    private static final double COVERED = 0.85;
    private static final double FAIR = 0.45;
    private static final double FAIR_IN_SECTION = 0.5;
    private static final double ALL = 0.95;

    /** The differences of a quote from the sentence. */
    public List<QuoteDifference> differences(Quote quote) {
      return quote.differences(span);
    }

    /** Returns true if the quote is probably derived from the sentence. */
    public boolean isSimilar() {
      return ratio >= MIN_RATIO || (coverage >= COVERED && similarity >= FAIR);
    }

    /** Returns true if the sentence has enough of the quote to be of use to its author. */
    boolean isClose() {
      return ratio >= CLOSE_RATIO || similarity >= FAIR;
    }

    /** Returns true if a differing keyword was changed rather than that of another requirement. */
    public boolean impliesKeywordChange() {
      return similarity >= MIN_RATIO || (coverage >= ALL && similarity >= FAIR);
    }

    /** The same for a sentence in the cited section. */
    public boolean impliesKeywordChangeInSection() {
      return similarity >= FAIR_IN_SECTION;
    }
  }
}
