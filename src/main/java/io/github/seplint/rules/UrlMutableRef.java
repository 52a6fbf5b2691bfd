package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A link into a repository names a commit or a tag, not a branch. */
final class UrlMutableRef implements FileRule {
  private static final List<String> VIEWS = List.of("/blob/", "/tree/", "/raw/");
  private static final int SHORTEST_HASH = 7;

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    FileUrls.visit(
        subject.file(),
        url ->
            ref(url.value())
                .filter(ref -> !isFixed(url.value().substring(ref.start(), ref.end())))
                .ifPresent(ref -> findings.accept(finding(url, ref))));
  }

  private static Finding finding(YamlScalar url, Span ref) {
    String name = url.value().substring(ref.start(), ref.end());
    return Finding.at(
        url.spanOf(ref.start(), ref.end()), "`" + name + "` is a branch, whose files change");
  }

  private static Optional<Span> ref(String url) {
    if (!FileUrls.host(url).equals("github.com")) {
      return Optional.empty();
    }
    for (String view : VIEWS) {
      int at = url.indexOf(view);
      int start = at + view.length();
      int slash = url.indexOf('/', start);
      if (at >= 0 && slash > start) {
        return Optional.of(new Span(start, slash));
      }
    }
    return Optional.empty();
  }

  /** A commit's hash, or a name such as {@code v1.2} or {@code 2026-07-28}. */
  private static boolean isFixed(String ref) {
    boolean hash = ref.length() >= SHORTEST_HASH && all(ref, "0123456789abcdef");
    String version = ref.startsWith("v") ? ref.substring(1) : ref;
    return hash || (!version.isEmpty() && all(version, "0123456789.-"));
  }

  private static boolean all(String text, String allowed) {
    return text.chars().allMatch(c -> allowed.indexOf(c) >= 0);
  }
}
