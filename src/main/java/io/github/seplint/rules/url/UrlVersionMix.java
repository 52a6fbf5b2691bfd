package io.github.seplint.rules.url;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.FileUrls;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags files that link to both the draft and a released version. */
final class UrlVersionMix implements FileRule {
  private static final String SPECIFICATION = "/specification/";
  private static final String DRAFT = "draft";

  /** The version in a URL; each host has its own versions. */
  private record Version(String host, String name, Span span) {
    boolean isDraft() {
      return name.equals(DRAFT);
    }
  }

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    List<Version> versions = new ArrayList<>();
    FileUrls.visit(subject.file(), url -> version(url).ifPresent(versions::add));
    Map<String, Version> firstOfHost = new HashMap<>();
    for (Version version : versions) {
      Version first = firstOfHost.computeIfAbsent(version.host, host -> version);
      if (version.isDraft() != first.isDraft()) {
        findings.accept(finding(version, first));
        return;
      }
    }
  }

  private static Finding finding(Version version, Version first) {
    return Finding.at(
            version.span, "file links to both `" + first.name + "` and `" + version.name + "`")
        .note(first.span, "first link");
  }

  /** Returns the version in a URL: {@code draft} or a date. */
  private static Optional<Version> version(YamlScalar url) {
    int at = url.value().indexOf(SPECIFICATION);
    if (at < 0) {
      return Optional.empty();
    }
    int start = at + SPECIFICATION.length();
    int end = start;
    while (end < url.value().length() && "/?#".indexOf(url.value().charAt(end)) < 0) {
      end++;
    }
    String name = url.value().substring(start, end);
    boolean known = name.equals(DRAFT) || (!name.isEmpty() && Character.isDigit(name.charAt(0)));
    return known
        ? Optional.of(new Version(FileUrls.host(url.value()), name, url.spanOf(start, end)))
        : Optional.empty();
  }
}
