package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The links of a file lead to one version of the specification. */
final class UrlVersionMix implements FileRule {
  private static final String SPECIFICATION = "/specification/";

  /** A version that a link names, and where. */
  private record Version(String name, Span span) {}

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    List<Version> versions = new ArrayList<>();
    FileUrls.visit(subject.file(), url -> version(url).ifPresent(versions::add));
    versions.stream()
        .filter(version -> !version.name.equals(versions.get(0).name))
        .findFirst()
        .ifPresent(
            other ->
                findings.accept(
                    Finding.at(
                            other.span,
                            "`" + other.name + "` and `" + versions.get(0).name + "` in one file")
                        .note(versions.get(0).span, "the first link's version")));
  }

  /** {@code draft} or a date. */
  private static Optional<Version> version(YamlScalar url) {
    int at = url.value().indexOf(SPECIFICATION);
    if (at < 0) {
      return Optional.empty();
    }
    int start = at + SPECIFICATION.length();
    int slash = url.value().indexOf('/', start);
    int end = slash < 0 ? url.value().length() : slash;
    String name = url.value().substring(start, end);
    boolean known = name.equals("draft") || (!name.isEmpty() && Character.isDigit(name.charAt(0)));
    return known ? Optional.of(new Version(name, url.spanOf(start, end))) : Optional.empty();
  }
}
