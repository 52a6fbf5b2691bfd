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

/** What MUST be done is not optional. */
final class ContradictoryKeyword implements FileRule {
  private static final List<String> WEAKENING =
      List.of("(recommended)", "(optional)", ", recommended");

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    for (Requirement requirement : subject.file().requirements()) {
      requirement.row().text().flatMap(ContradictoryKeyword::finding).ifPresent(findings);
    }
  }

  private static Optional<Finding> finding(YamlScalar text) {
    for (String weakening : WEAKENING) {
      int at = text.value().indexOf(weakening);
      Optional<NormativeKeyword> must =
          at < 0
              ? Optional.empty()
              : NormativeKeyword.in(text.value()).stream()
                  .filter(each -> each.level() == NormativeKeyword.Level.MUST)
                  .findFirst();
      if (must.isPresent()) {
        return Optional.of(finding(text, must.get(), at));
      }
    }
    return Optional.empty();
  }

  private static Finding finding(YamlScalar text, NormativeKeyword must, int weakening) {
    int start = weakening;
    while (!Character.isLetter(text.value().charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.value().length() && Character.isLetter(text.value().charAt(end))) {
      end++;
    }
    String word = text.value().substring(start, end);
    String keyword = text.value().substring(must.start(), must.end());
    return Finding.at(text.spanOf(start, end), "`" + word + "` contradicts `" + keyword + "`")
        .note(text.spanOf(must.start(), must.end()), "the keyword");
  }
}
