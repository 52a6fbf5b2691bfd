package io.github.seplint.rules.url;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.Phrases;
import io.github.seplint.rules.support.UrlParts;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags URLs with an unresolved placeholder. */
final class UrlPlaceholder implements FileRule {
  private static final String ISSUES = "/issues/";
  private static final Phrases ISSUE = Phrases.of("issues");

  @Override
  public void check(RuleContext context, Findings findings) {
    context.sepFile().urls().forEach(url -> check(url, findings));
    for (Requirement row : context.sepFile().requirements()) {
      row.issue().ifPresent(issue -> check(issue, findings));
    }
  }

  private static void check(YamlScalar url, Findings findings) {
    Optional<Span> part = placeholder(url);
    if (part.isPresent()) {
      String text = part.get().slice(url.value());
      findings.report(url.spanOf(part.get()), "unresolved placeholder `" + text + "` in the URL");
    }
  }

  /** Finds {@code <NNNN>}, which no URL can contain, or an issue without a number. */
  static Optional<Span> placeholder(YamlScalar scalar) {
    if (!scalar.signature().has('<') && !ISSUE.mayBeIn(scalar)) {
      return Optional.empty();
    }
    String url = scalar.value();
    int open = url.indexOf('<');
    int close = url.indexOf('>', open + 1);
    if (open >= 0 && close > open) {
      return Optional.of(new Span(open, close + 1));
    }
    int issues = url.indexOf(ISSUES);
    int start = issues + ISSUES.length();
    int end = issues < 0 ? start : UrlParts.segmentEnd(url, start);
    return issues >= 0 && isPlaceholder(url.substring(start, end))
        ? Optional.of(new Span(issues, end))
        : Optional.empty();
  }

  private static boolean isPlaceholder(String number) {
    return number.equals("new")
        || (!number.isEmpty() && number.chars().allMatch(c -> c == 'N' || c == 'X'));
  }
}
