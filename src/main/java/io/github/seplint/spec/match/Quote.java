package io.github.seplint.spec.match;

import io.github.seplint.markdown.Mdx;
import io.github.seplint.markdown.TracedText;
import io.github.seplint.source.Span;
import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/** A text that is looked for: a row's, or one of the parts of it that {@code /} joins. */
public final class Quote {
  private final String written;
  private final int start;
  private final TracedText plain;
  private final TokenizedText words;
  private List<QuoteVariant> readings = List.of();

  private Quote(String text, int start) {
    this.written = text.strip();
    this.start = start;
    this.plain = Mdx.line(text);
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
  public String written() {
    return written;
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
  List<QuoteVariant> readings() {
    if (readings.isEmpty()) {
      readings = QuoteVariant.of(words);
    }
    return readings;
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
}
