package io.github.seplint.spec.match;

import io.github.seplint.mdx.MappedText;
import io.github.seplint.mdx.MdxParser;
import io.github.seplint.spec.match.QuoteMatch.MatchEdit;
import io.github.seplint.spec.token.EditorialMarks;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A text that is looked for: a row's, or one of the parts of it that {@code /} joins. */
public final class Quote {
  private final String raw;
  private final int start;
  private final MappedText plain;
  private final TokenizedText words;
  private List<QuoteVariant> variants = List.of();

  private Quote(String text, int start) {
    this.raw = text.strip();
    this.start = start;
    this.plain = MdxParser.line(text);
    this.words = TokenizedText.of(plain.text());
  }

  /**
   * Of a text.
   *
   * @param start where it begins in the row's text
   */
  public static Quote of(String text, int start) {
    return new Quote(text, start);
  }

  /** With its markup, without white space around it. */
  public String raw() {
    return raw;
  }

  /** Without markup; offsets in it are what {@link #span} takes back to the row's text. */
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

  /** The ways to read its editorial marks; found when first asked for. */
  List<QuoteVariant> variants() {
    if (variants.isEmpty()) {
      variants = QuoteVariant.of(words);
    }
    return variants;
  }

  List<String> keywords() {
    List<String> keywords = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      if (words.isKeyword(i)) {
        keywords.add(words.key(i));
      }
    }
    return keywords;
  }

  /**
   * A way to read the editorial marks of a quote.
   *
   * @param edit what is left out
   * @param parts what is left, taken apart at {@code ...}; the marks of one that has none are not
   *     to be read so
   */
  record QuoteVariant(MatchEdit edit, List<TokenizedText> parts) {

    QuoteVariant {
      parts = List.copyOf(parts);
    }

    /** All ways, the likeliest first. */
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
      EditorialMarks.quotations(words)
          .forEach(quotation -> readings.add(of(MatchEdit.EMBEDDED, quotation)));
      return readings;
    }

    private static QuoteVariant of(MatchEdit step, TokenizedText words) {
      return new QuoteVariant(step, parts(words));
    }

    /** Whether an offset is in one of some ranges. */
    static boolean isIn(int offset, List<Span> spans) {
      return spans.stream().anyMatch(span -> span.start() <= offset && offset < span.end());
    }

    private static TokenizedText without(TokenizedText words, List<Span> spans) {
      return spans.isEmpty() ? words : words.filter(i -> !isIn(words.start(i), spans));
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
