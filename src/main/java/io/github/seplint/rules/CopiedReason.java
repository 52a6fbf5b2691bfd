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

/** A reason speaks of its own sentence. */
final class CopiedReason implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    int rows = subject.options().number("rows");
    Map<String, List<YamlScalar>> reasons = new LinkedHashMap<>();
    for (Requirement.Excluded row : subject.file().excluded()) {
      row.reason()
          .ifPresent(
              reason ->
                  reasons
                      .computeIfAbsent(reason.value().strip(), none -> new ArrayList<>())
                      .add(reason));
    }
    reasons.values().stream()
        .filter(same -> same.size() >= rows)
        .forEach(
            same ->
                findings.accept(
                    Finding.at(same.get(0).span(), same.size() + " rows have the same reason")
                        .note(same.get(1).span(), "the next of them")));
  }
}
