package io.github.seplint.rules.support;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.ProjectIndex.Mention;
import io.github.seplint.lint.Rule.Finding;
import io.github.seplint.lint.Rule.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reports values that must be unique across files, with their first place. */
public final class CrossFileDuplicates {
  private CrossFileDuplicates() {}

  /**
   * Reports the values of all files that an earlier file, or the same one, has.
   *
   * @param message about a value
   */
  public static void report(
      ProjectIndex index,
      Function<ProjectIndex.File, List<Mention>> values,
      UnaryOperator<String> message,
      Findings findings) {
    Map<String, UnaryOperator<Finding>> notes = new HashMap<>();
    for (ProjectIndex.File file : index.files()) {
      for (Mention each : values.apply(file)) {
        UnaryOperator<Finding> earlier =
            notes.putIfAbsent(
                each.value(),
                finding -> finding.note(file.path(), each.span(), "first declared here"));
        if (earlier != null) {
          earlier.apply(findings.report(file, each.span(), message.apply(each.value())));
        }
      }
    }
  }
}
