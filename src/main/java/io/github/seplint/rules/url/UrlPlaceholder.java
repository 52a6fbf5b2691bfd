package io.github.seplint.rules.url;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.FileUrls;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags URLs with an unresolved placeholder. */
final class UrlPlaceholder implements FileRule {
  private static final String ISSUES = "/issues/";

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    FileUrls.visit(subject.file(), url -> check(url, findings));
    subject
        .file()
        .requirements()
        .forEach(row -> row.row().issue().ifPresent(issue -> check(issue, findings)));
  }

  private static void check(YamlScalar url, Consumer<Finding> findings) {
    placeholder(url.value())
        .ifPresent(
            part ->
                findings.accept(
                    Finding.at(
                        url.spanOf(part.start(), part.end()),
                        "unresolved placeholder `"
                            + url.value().substring(part.start(), part.end())
                            + "` in the URL")));
  }

  /** Finds {@code <NNNN>}, which no URL can contain, or an issue without a number. */
  private static Optional<Span> placeholder(String url) {
    int open = url.indexOf('<');
    int close = url.indexOf('>', open + 1);
    if (open >= 0 && close > open) {
      return Optional.of(new Span(open, close + 1));
    }
    int issues = url.indexOf(ISSUES);
    int start = issues + ISSUES.length();
    return issues >= 0 && isPlaceholder(url.substring(start, segmentEnd(url, start)))
        ? Optional.of(new Span(issues, segmentEnd(url, start)))
        : Optional.empty();
  }

  private static int segmentEnd(String url, int start) {
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean isPlaceholder(String number) {
    return number.equals("new")
        || (!number.isEmpty() && number.chars().allMatch(c -> c == 'N' || c == 'X'));
  }
}
