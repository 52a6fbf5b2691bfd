package io.github.seplint.rules.text;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Flags editorial notes in requirement texts. */
final class TextEditorial implements FileRule {
  private static final List<String> COMMENTS = List.of("WARNING until", "Derived expectation");
  private static final List<String> SECTIONS = List.of("§", "Section", "section");
  private static final String RFC = "RFC";

  /** The first is a dash between spaces only. */
  private static final String DASHES = "-—–";

  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement requirement : context.sepFile().requirements()) {
      requirement.row().text().flatMap(TextEditorial::finding).ifPresent(findings);
    }
  }

  private static Optional<Finding> finding(YamlScalar text) {
    return comment(text.value())
        .map(
            span ->
                Finding.at(
                    text.spanOf(span.start(), span.end()),
                    "`"
                        + text.value().substring(span.start(), span.end())
                        + "` is an editorial note, not specification text"));
  }

  private static Optional<Span> comment(String text) {
    for (String comment : COMMENTS) {
      int at = text.indexOf(comment);
      if (at >= 0) {
        return Optional.of(new Span(at, at + comment.length()));
      }
    }
    for (int at = text.indexOf(RFC); at >= 0; at = text.indexOf(RFC, at + 1)) {
      int section = sectionEnd(text, at + RFC.length());
      int end = section < 0 ? -1 : dashEnd(text, section);
      if (end >= 0) {
        return Optional.of(new Span(at, end));
      }
    }
    return Optional.empty();
  }

  /** Behind a dash that words follow; -1 where there is none. "Sections 5 - 7" has no words. */
  private static int dashEnd(String text, int start) {
    int dash = behindSpace(text, start);
    boolean spaced = dash > start;
    if (dash == text.length() || DASHES.indexOf(text.charAt(dash)) < (spaced ? 0 : 1)) {
      return -1;
    }
    int word = behindSpace(text, dash + 1);
    return word < text.length() && Character.isLetter(text.charAt(word)) ? dash + 1 : -1;
  }

  /** Behind {@code 7523 §2.1} or {@code 7523 Section 2.1}; -1 where there is no section. */
  private static int sectionEnd(String text, int start) {
    int number = behindSpace(text, start);
    int at = behindNumber(text, number);
    if (at == number) {
      return -1;
    }
    int sign = behindSpace(text, text.startsWith(",", at) ? at + 1 : at);
    for (String word : SECTIONS) {
      if (text.startsWith(word, sign)) {
        int section = behindSpace(text, sign + word.length());
        int end = behindNumber(text, section);
        return end == section ? -1 : end;
      }
    }
    return -1;
  }

  private static int behindNumber(String text, int start) {
    int at = start;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    return at;
  }

  private static int behindSpace(String text, int start) {
    int at = start;
    while (at < text.length() && Character.isSpaceChar(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
