package io.github.seplint.rules.support;

import io.github.seplint.lint.Findings;
import io.github.seplint.lint.ProjectIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Reports values that must be unique across files, with their first place. */
public final class CrossFileDuplicates {
  private final Map<String, Location> first = new HashMap<>();
  private final Findings findings;

  private record Location(ProjectIndex.File file, ProjectIndex.Mention value) {}

  public CrossFileDuplicates(Findings findings) {
    this.findings = findings;
  }

  /**
   * Adds a value; reports it if it has been added before.
   *
   * @param message about a value
   */
  public void add(
      ProjectIndex.File file, ProjectIndex.Mention value, UnaryOperator<String> message) {
    Location earlier = first.putIfAbsent(value.value(), new Location(file, value));
    if (earlier != null) {
      findings
          .report(file, value.span(), message.apply(value.value()))
          .note(earlier.file.path(), earlier.value.span(), "first declared here");
    }
  }
}
