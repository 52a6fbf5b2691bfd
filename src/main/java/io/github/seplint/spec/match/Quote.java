package io.github.seplint.spec.match;

import io.github.seplint.mdx.MappedText;
import io.github.seplint.mdx.MdxParser;
import io.github.seplint.spec.match.QuoteMatch.MatchEdit;
import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.spec.token.EditorialMarks;
import io.github.seplint.spec.token.SentenceSplitter;
import io.github.seplint.spec.token.TermVector;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A text to search for: that of a row, or one of its parts joined by {@code /}. */
public final class Quote {
  private final String raw;
  private final int start;
  private final MappedText plain;
  private final TokenizedText words;
  private List<QuoteVariant> variants = List.of();
  private Optional<TermVector> terms = Optional.empty();
  private Optional<Comparison> compared = Optional.empty();
  private Optional<String> limit = Optional.empty();

  /** The differences from one sentence. */
  private record Comparison(PageSpan span, List<QuoteDifference> differences) {}

  private Quote(String raw, int start, MappedText plain) {
    this(raw, start, plain, TokenizedText.of(plain.text()));
  }

  private Quote(String raw, int start, MappedText plain, TokenizedText words) {
    this.raw = raw;
    this.start = start;
    this.plain = plain;
    this.words = words;
  }

  /**
   * Creates a quote.
   *
   * @param start its offset in the row's text
   */
  public static Quote of(String text, int start) {
    return new Quote(text.strip(), start, MdxParser.line(text));
  }

  /**
   * Its sentences, in order; none if it has no words.
   *
   * @param rowText the text that {@link #span} refers to
   */
  public List<Quote> sentences(String rowText) {
    List<Quote> sentences = new ArrayList<>();
    int from = 0;
    for (int end : SentenceSplitter.ends(words, plain::isCode)) {
      int to = end == words.count() ? plain().length() : endOfSentence(words.end(end - 1));
      String written = span(new Span(from, to)).slice(rowText);
      sentences.add(new Quote(written, start, plain.slice(from, to)));
      from = to + 1;
    }
    return sentences;
  }

  /** The offset of the space after the full stop that follows the last word of a sentence. */
  private int endOfSentence(int afterWord) {
    int stop = afterWord;
    while (".?!".indexOf(plain().charAt(stop)) < 0) {
      stop++;
    }
    return plain().indexOf(' ', stop);
  }

  /** The text with its markup, stripped. */
  public String raw() {
    return raw;
  }

  /** The text without markup; {@link #span} maps its offsets to the row's text. */
  public String plain() {
    return plain.text();
  }

  /** The range in the row's text of a range of {@link #plain}, which must not be empty. */
  public Span span(Span inPlain) {
    Span span = plain.span(inPlain.start(), inPlain.end());
    return new Span(start + span.start(), start + span.end());
  }

  public TokenizedText words() {
    return words;
  }

  /**
   * Notes that the search for it has ended at a limit.
   *
   * @param what the property of the text that is above the limit, after "it has"
   */
  void endAt(String what) {
    limit = limit.or(() -> Optional.of(what));
  }

  /** The limit at which the search for it has ended, if it was not found before. */
  public Optional<String> limit() {
    return limit;
  }

  /** The words for similarity, computed on first use. */
  public TermVector terms() {
    if (terms.isEmpty()) {
      terms = Optional.of(TermVector.of(words));
    }
    return terms.get();
  }

  /** The differences from a sentence, computed again only if it is another one than before. */
  List<QuoteDifference> differences(PageSpan span) {
    Optional<Comparison> known = compared.filter(each -> each.span.equals(span));
    if (known.isEmpty()) {
      known = Optional.of(new Comparison(span, QuoteDifference.between(words, span)));
      compared = known;
    }
    return known.get().differences;
  }

  /** The same with {@code NOT} as a word of its own; itself if it has none. */
  Quote withSeparateNot() {
    return words
        .withSeparateNot()
        .map(separate -> new Quote(raw, start, plain, separate))
        .orElse(this);
  }

  /** The interpretations of its editorial marks, computed on first use. */
  List<QuoteVariant> variants() {
    if (variants.isEmpty()) {
      variants = QuoteVariant.of(words);
    }
    return variants;
  }

  List<String> keywords() {
    return IntStream.range(0, words.count()).filter(words::isKeyword).mapToObj(words::key).toList();
  }

  /**
   * An interpretation of the editorial marks of a quote.
   *
   * @param edit the removed marks
   * @param parts the remaining text, split at {@code ...}; none if the interpretation does not
   *     apply
   */
  record QuoteVariant(MatchEdit edit, List<TokenizedText> parts) {

    /** All interpretations, the likeliest first. */
    static List<QuoteVariant> of(TokenizedText words) {
      String text = words.text();
      List<Span> brackets = EditorialMarks.brackets(text);
      TokenizedText unbracketed = without(words, brackets);
      List<QuoteVariant> readings = new ArrayList<>();
      readings.add(of(brackets.isEmpty() ? MatchEdit.AS_WRITTEN : MatchEdit.BRACKETS, unbracketed));
      EditorialMarks.gloss(text)
          .ifPresent(
              gloss -> readings.add(of(MatchEdit.GLOSS, without(unbracketed, List.of(gloss)))));
      List<Span> parentheses = EditorialMarks.parentheses(text);
      if (!parentheses.isEmpty()) {
        readings.add(of(MatchEdit.PARENTHESES, without(unbracketed, parentheses)));
      }
      List<Span> numbers = EditorialMarks.numbers(text);
      if (!numbers.isEmpty()) {
        readings.add(of(MatchEdit.NUMBERS, without(unbracketed, numbers)));
      }
      EditorialMarks.quotations(words)
          .forEach(quotation -> readings.add(of(MatchEdit.EMBEDDED, quotation)));
      return readings;
    }

    private static QuoteVariant of(MatchEdit step, TokenizedText words) {
      return new QuoteVariant(step, parts(words));
    }

    private static TokenizedText without(TokenizedText words, List<Span> spans) {
      return spans.isEmpty() ? words : words.filter(i -> !words.isIn(i, spans));
    }

    private static List<TokenizedText> parts(TokenizedText words) {
      List<TokenizedText> parts = new ArrayList<>();
      int from = 0;
      for (Span ellipsis : EditorialMarks.ellipses(words.text())) {
        int to = from;
        while (to < words.count() && words.start(to) < ellipsis.start()) {
          to++;
        }
        if (to > from) {
          parts.add(words.slice(from, to));
        }
        from = to;
      }
      if (from < words.count()) {
        parts.add(words.slice(from, words.count()));
      }
      return parts;
    }
  }
}
