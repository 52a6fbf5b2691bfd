package io.github.seplint.rules.text;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.Phrases;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Flags editorial notes in requirement texts. */
final class TextEditorial implements FileRule {
  private static final String DERIVED = "Derived expectation";
  private static final List<String> COMMENTS = List.of("WARNING until", DERIVED);

  /** Words before a space in each of them. */
  private static final Phrases NOTES = Phrases.of("warning", "derived");

  private static final List<String> SECTIONS = List.of("§", "Section", "section");
  private static final String RFC = "RFC";

  /** The hyphen is a dash only between spaces. */
  private static final String DASHES = "-—–";

  @Override
  public void check(RuleContext context, Findings findings) {
    for (YamlScalar text : context.sepFile().texts()) {
      Optional<Span> comment = comment(text);
      if (comment.isPresent()) {
        String note = "`" + comment.get().slice(text.value()) + "`";
        findings.report(
            text, comment.get(), note + " is an editorial note, not specification text");
      }
    }
  }

  /** Returns whether a text says itself that it is not a sentence of the specification. */
  static boolean isDerived(YamlScalar text) {
    return text.value().contains(DERIVED);
  }

  private static Optional<Span> comment(YamlScalar scalar) {
    String text = scalar.value();
    boolean commented = NOTES.mayBeIn(scalar);
    for (String comment : COMMENTS) {
      int at = commented ? text.indexOf(comment) : -1;
      if (at >= 0) {
        return Optional.of(new Span(at, at + comment.length()));
      }
    }
    boolean dashed = scalar.signature().has('-') || !scalar.signature().isAscii();
    int first = dashed ? text.indexOf(RFC) : -1;
    for (int at = first; at >= 0; at = text.indexOf(RFC, at + 1)) {
      int section = sectionEnd(text, at + RFC.length());
      int end = section < 0 ? -1 : dashEnd(text, section);
      if (end >= 0) {
        return Optional.of(new Span(at, end));
      }
    }
    return Optional.empty();
  }

  /** Returns the end of a dash before words; -1 if there is none. "Sections 5 - 7" has no words. */
  private static int dashEnd(String text, int start) {
    int dash = spaceEnd(text, start);
    boolean spaced = dash > start;
    if (dash == text.length() || DASHES.indexOf(text.charAt(dash)) < (spaced ? 0 : 1)) {
      return -1;
    }
    int word = spaceEnd(text, dash + 1);
    return word < text.length() && Character.isLetter(text.charAt(word)) ? dash + 1 : -1;
  }

  /** Returns the end of {@code 7523 §2.1} or {@code 7523 Section 2.1}; -1 if there is none. */
  private static int sectionEnd(String text, int start) {
    int number = spaceEnd(text, start);
    int at = numberEnd(text, number);
    if (at == number) {
      return -1;
    }
    int sign = spaceEnd(text, text.startsWith(",", at) ? at + 1 : at);
    for (String word : SECTIONS) {
      if (text.startsWith(word, sign)) {
        int section = spaceEnd(text, sign + word.length());
        int end = numberEnd(text, section);
        return end == section ? -1 : end;
      }
    }
    return -1;
  }

  private static int numberEnd(String text, int start) {
    int at = start;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    return at;
  }

  private static int spaceEnd(String text, int start) {
    int at = start;
    while (at < text.length() && Character.isSpaceChar(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
