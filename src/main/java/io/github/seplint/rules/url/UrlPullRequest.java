package io.github.seplint.rules.url;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.Phrases;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.page.UncoveredUrl;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags links to pull requests. */
final class UrlPullRequest implements FileRule {
  private static final String PULL = "/pull/";
  private static final Phrases PULLS = Phrases.of("pull");

  @Override
  public void check(RuleContext context, Findings findings) {
    for (YamlScalar url : context.sepFile().urls()) {
      Optional<Span> pull = pullRequest(url);
      if (pull.isPresent()) {
        String part = pull.get().slice(url.value());
        findings.report(
            url, pull.get(), "`" + part + "` is a pull request; " + remedy(context, url.value()));
      }
    }
  }

  private static String remedy(RuleContext context, String url) {
    return context
        .quotes()
        .flatMap(FileQuotes::spec)
        .filter(spec -> UncoveredUrl.isPullRequest(url))
        .map(spec -> UncoveredUrl.remedy(spec, url))
        .orElse("link to the merged text");
  }

  /** Returns the part of a URL that names a pull request. */
  static Optional<Span> pullRequest(YamlScalar scalar) {
    if (!PULLS.mayBeIn(scalar)) {
      return Optional.empty();
    }
    String url = scalar.value();
    int at = url.indexOf(PULL);
    int number = at + PULL.length();
    int end = number;
    while (at >= 0 && end < url.length() && Character.isDigit(url.charAt(end))) {
      end++;
    }
    return end > number ? Optional.of(new Span(at + 1, end)) : Optional.empty();
  }
}
