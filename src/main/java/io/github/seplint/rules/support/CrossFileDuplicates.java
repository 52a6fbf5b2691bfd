package io.github.seplint.rules.support;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.Findings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    Optional<Location> earlier = Optional.ofNullable(first.get(value.value()));
    if (earlier.isPresent()) {
      findings
          .report(file, value.span(), message.apply(value.value()))
          .note(earlier.get().file.path(), earlier.get().value.span(), "first declared here");
    } else {
      first.put(value.value(), new Location(file, value));
    }
  }
}
