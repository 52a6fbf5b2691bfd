package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A quote is a whole sentence. */
final class FragmentQuote implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    for (Requirement requirement : subject.file().requirements()) {
      requirement.row().text().flatMap(FragmentQuote::finding).ifPresent(findings);
    }
  }

  private static Optional<Finding> finding(YamlScalar text) {
    String value = text.value();
    List<NormativeKeyword> keywords = NormativeKeyword.in(value);
    if (!keywords.isEmpty() && value.substring(0, keywords.get(0).start()).isBlank()) {
      NormativeKeyword first = keywords.get(0);
      String word = value.substring(first.start(), first.end());
      return Optional.of(
          Finding.at(
              text.spanOf(first.start(), first.end()), "the text begins with `" + word + "`"));
    }
    int last = value.stripTrailing().length() - 1;
    return ":,;".indexOf(value.charAt(last)) < 0
        ? Optional.empty()
        : Optional.of(
            Finding.at(
                text.spanOf(last, last + 1), "the text ends in `" + value.charAt(last) + "`"));
  }
}
