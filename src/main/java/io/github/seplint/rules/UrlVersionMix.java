package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The links of a file lead to one version of the specification. */
final class UrlVersionMix implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    List<UrlVersion> versions = new ArrayList<>();
    FileUrls.visit(subject.file(), url -> UrlVersion.of(url).ifPresent(versions::add));
    versions.stream()
        .filter(version -> !version.name().equals(versions.get(0).name()))
        .findFirst()
        .ifPresent(other -> findings.accept(finding(versions.get(0), other)));
  }

  private static Finding finding(UrlVersion first, UrlVersion other) {
    String message = "`" + other.name() + "` and `" + first.name() + "` in one file";
    return Finding.at(other.span(), message).note(first.span(), "the first link's version");
  }
}
