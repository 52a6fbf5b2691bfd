package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One sentence of the specification has one check id. */
final class SentenceWithManyChecks implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    Map<String, List<YamlScalar>> quotes = new LinkedHashMap<>();
    for (Requirement.Checked row : subject.file().checked()) {
      row.row()
          .text()
          .ifPresent(
              text -> {
                String sentence = Sentences.withoutGloss(text.value());
                String key = Sentences.key(subject.file(), row.row(), sentence);
                quotes.computeIfAbsent(key, none -> new ArrayList<>()).add(text);
              });
    }
    quotes.values().stream()
        .filter(same -> same.size() > 1)
        .forEach(same -> findings.accept(finding(same)));
  }

  private static Finding finding(List<YamlScalar> same) {
    Finding finding =
        Finding.at(same.get(1).span(), "the same sentence has " + same.size() + " check ids")
            .note(same.get(0).span(), "first quoted here");
    for (YamlScalar further : same.subList(2, same.size())) {
      finding = finding.note(further.span(), "and here");
    }
    return finding;
  }
}
