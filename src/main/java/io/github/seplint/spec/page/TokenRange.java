package io.github.seplint.spec.page;

import io.github.seplint.mdx.MappedText;
import io.github.seplint.spec.token.TermVector;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Span;
import org.jspecify.annotations.Nullable;

/** Some words of one passage, from one index to before another; at least one. */
public record TokenRange(Passage passage, int from, int to) {

  /** Written by hand, like the next: a record's generated method makes a class at each start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TokenRange range
        && passage.equals(range.passage)
        && from == range.from
        && to == range.to;
  }

  @Override
  public int hashCode() {
    return (passage.hashCode() * 31 + from) * 31 + to;
  }

  /** The tokens of the passage, which contain those of the range. */
  public TokenizedText words() {
    return passage.words();
  }

  public int count() {
    return to - from;
  }

  /** The range in the page's file. */
  public Span span() {
    return passage.block().text().span(words().start(from), words().end(to - 1));
  }

  /** The words, for similarity. */
  public TermVector terms() {
    return TermVector.of(words(), from, to);
  }

  /** Returns whether it is the end of an item of a list, with the "and" or "or" before the next. */
  public boolean endsWithConjunction() {
    String last = words().key(to - 1);
    return passage.isItem() && to == words().count() && (last.equals("and") || last.equals("or"));
  }

  /** Returns whether a word is in both; both must come from the same loaded specification. */
  public boolean overlaps(TokenRange other) {
    return words() == other.words() && from < other.to && other.from < to;
  }

  /** The range in the passage's text, with the punctuation around the words. */
  public Span textSpan() {
    String text = words().text();
    int start = from == 0 ? 0 : text.lastIndexOf(' ', words().start(from)) + 1;
    int end = to == words().count() ? text.length() : text.lastIndexOf(' ', words().start(to));
    return new Span(start, Math.max(end, words().end(to - 1)));
  }

  /** The words as written in the text, with the punctuation around them. */
  public String text() {
    return textSpan().slice(words().text()).strip();
  }

  /** The same with back-ticks around code. */
  public String textWithBackTicks() {
    Span range = textSpan();
    MappedText text = passage.block().text();
    StringBuilder written = new StringBuilder();
    boolean code = false;
    for (int i = range.start(); i <= range.end(); i++) {
      boolean isCode = i < range.end() && text.isCode(i);
      written.append(isCode == code ? "" : "`");
      written.append(i < range.end() ? text.text().substring(i, i + 1) : "");
      code = isCode;
    }
    return written.toString().strip();
  }

  /** Returns whether {@link #textWithBackTicks} has any. */
  public boolean hasBackTicks() {
    Span range = textSpan();
    MappedText text = passage.block().text();
    return text.hasCode(range) || range.slice(text.text()).indexOf('`') >= 0;
  }

  /** The range in the page's file, with the punctuation around the words. */
  public Span spanWithPunctuation() {
    Span range = textSpan();
    return passage.block().text().span(range.start(), range.end());
  }
}
