package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.Requirement;
import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The text of a row is the specification's, without comments of ours. */
final class EditorialText implements FileRule {
  private static final List<String> COMMENTS = List.of("WARNING until", "Derived expectation");
  private static final List<String> DASHES = List.of(" — ", " – ", " - ");
  private static final String RFC = "RFC ";

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    for (Requirement requirement : subject.file().requirements()) {
      requirement.row().text().flatMap(EditorialText::finding).ifPresent(findings);
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
                        + "` is a comment, not the specification's text"));
  }

  private static Optional<Span> comment(String text) {
    for (String comment : COMMENTS) {
      int at = text.indexOf(comment);
      if (at >= 0) {
        return Optional.of(new Span(at, at + comment.length()));
      }
    }
    for (int at = text.indexOf(RFC); at >= 0; at = text.indexOf(RFC, at + 1)) {
      int end = sectionEnd(text, at + RFC.length());
      if (end > at && DASHES.stream().anyMatch(dash -> text.startsWith(dash, end))) {
        return Optional.of(new Span(at, end + 2));
      }
    }
    return Optional.empty();
  }

  /** Behind {@code 7523 §2.1} or {@code 7523 Section 2.1}; -1 where there is no section. */
  private static int sectionEnd(String text, int start) {
    int at = behindNumber(text, start);
    if (at == start) {
      return -1;
    }
    int section = at;
    for (String sign : List.of(" §", ", §", " Section ", ", Section ")) {
      if (text.startsWith(sign, at)) {
        section = at + sign.length();
      }
    }
    int end = behindNumber(text, section);
    return section == at || end == section ? -1 : end;
  }

  private static int behindNumber(String text, int start) {
    int at = start;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    return at;
  }
}
