package io.github.seplint.rules.url;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.Phrases;
import io.github.seplint.rules.support.UrlParts;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Flags repository links to a ref that is not a commit or a version tag. */
final class UrlMutableRef implements FileRule {
  private static final List<String> SITES = List.of("github.com", "www.github.com");
  private static final List<String> RAW_SITES = List.of("raw.githubusercontent.com");
  private static final Phrases REPOSITORIES = Phrases.of("github.com", "githubusercontent.com");
  private static final List<String> VIEWS = List.of("blob", "tree", "raw", "blame");
  private static final List<String> PRE_RELEASES = List.of("rc", "alpha", "beta", "pre");
  private static final List<String> DIRECTORIES = List.of("/docs/", "/seps/", "/specification/");
  private static final int SHORTEST_HASH = 7;

  @Override
  public void check(RuleContext context, Findings findings) {
    for (YamlScalar url : context.sepFile().urls()) {
      Optional<Span> ref = mutableRef(url);
      if (ref.isPresent()) {
        String name = ref.get().slice(url.value());
        findings.report(
            url.spanOf(ref.get()),
            "`" + name + "` is not a commit hash or version tag; the linked text can change");
      }
    }
  }

  /** Returns the ref of a repository link that is not a commit or a version tag. */
  static Optional<Span> mutableRef(YamlScalar scalar) {
    String url = scalar.value();
    return !REPOSITORIES.mayBeIn(scalar)
        ? Optional.empty()
        : ref(url).filter(ref -> !isFixed(ref.slice(url)));
  }

  /** {@code github.com/owner/project/blob/ref/...}; the raw host has no segment before the ref. */
  private static Optional<Span> ref(String url) {
    if (UrlParts.hasHost(url, RAW_SITES)) {
      return qualified(url, segment(url, 3));
    }
    return UrlParts.hasHost(url, SITES) && VIEWS.contains(segment(url, 3).slice(url))
        ? qualified(url, segment(url, 4))
        : Optional.empty();
  }

  /** Returns the branch of {@code refs/heads/main}; empty for tags, which are fixed. */
  private static Optional<Span> qualified(String url, Span ref) {
    if (url.startsWith("refs/tags/", ref.start())) {
      return Optional.empty();
    }
    int branch = ref.start() + "refs/heads/".length();
    Span named =
        url.startsWith("refs/heads/", ref.start())
            ? new Span(branch, UrlParts.segmentEnd(url, branch))
            : ref;
    return Optional.of(named).filter(span -> !span.isEmpty()).map(span -> complete(url, span));
  }

  /** Extends a ref such as {@code feature/tools} to the first directory that has pages. */
  private static Span complete(String url, Span first) {
    int path = url.length();
    for (String directory : DIRECTORIES) {
      int at = url.indexOf(directory, first.end());
      path = at < 0 ? path : Math.min(path, at);
    }
    boolean fixed = path == url.length() || isFixed(first.slice(url));
    return fixed ? first : new Span(first.start(), path);
  }

  /**
   * Returns a segment of the path of a URL; an empty span if the path is shorter.
   *
   * @param number 1 for the first segment after the host
   */
  private static Span segment(String url, int number) {
    int end = UrlParts.segmentEnd(url, url.indexOf("://") + 3);
    int start = end;
    for (int i = 0; i < number && url.startsWith("/", end); i++) {
      start = end + 1;
      end = UrlParts.segmentEnd(url, start);
      if (i == number - 1) {
        return new Span(start, end);
      }
    }
    return Span.at(url.length());
  }

  /** Accepts a commit hash, and {@code v1.2}, {@code 1.2.0-rc.1} or {@code 2026-07-28}. */
  private static boolean isFixed(String ref) {
    boolean hash = ref.length() >= SHORTEST_HASH && all(ref, "0123456789abcdef");
    String version = ref.startsWith("v") ? ref.substring(1) : ref;
    return hash || (!version.isEmpty() && all(withoutPreRelease(version), "0123456789.-"));
  }

  private static String withoutPreRelease(String version) {
    String lower = version.toLowerCase(Locale.ROOT);
    for (String word : PRE_RELEASES) {
      int at = lower.indexOf(word);
      if (at > 0) {
        return lower.substring(0, at) + lower.substring(at + word.length());
      }
    }
    return version;
  }

  private static boolean all(String text, String allowed) {
    return text.chars().allMatch(c -> allowed.indexOf(c) >= 0);
  }
}
