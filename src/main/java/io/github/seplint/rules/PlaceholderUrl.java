package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.function.Consumer;

/** A link leads somewhere. */
final class PlaceholderUrl implements FileRule {
  private static final List<String> PLACEHOLDERS = List.of("/issues/new", "/issues/N", "<NNNN>");

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    FileUrls.visit(subject.file(), url -> check(url, findings));
    subject
        .file()
        .requirements()
        .forEach(row -> row.row().issue().ifPresent(issue -> check(issue, findings)));
  }

  private static void check(YamlScalar url, Consumer<Finding> findings) {
    String value = url.value();
    for (String placeholder : PLACEHOLDERS) {
      int at = value.indexOf(placeholder);
      int end = at + placeholder.length();
      if (at >= 0 && (end == value.length() || !Character.isLetterOrDigit(value.charAt(end)))) {
        findings.accept(
            Finding.at(url.spanOf(at, end), "`" + placeholder + "` was left to be filled in"));
        return;
      }
    }
  }
}
