package io.github.seplint.rules.support;

import io.github.seplint.lint.Finding.ProjectFinding;
import io.github.seplint.lint.ProjectIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Values that must be unique across files, and their first place. */
public final class CrossFileDuplicates {
  private final Map<String, ProjectFinding.Note> first = new HashMap<>();
  private final Consumer<ProjectFinding> findings;

  public CrossFileDuplicates(Consumer<ProjectFinding> findings) {
    this.findings = findings;
  }

  /**
   * Notes a mention; reports it if there was one before.
   *
   * @param message what is wrong then, of the mention's value
   * @param note what the first one is
   */
  public void add(
      ProjectIndex.File file,
      ProjectIndex.Mention mention,
      UnaryOperator<String> message,
      String note) {
    ProjectFinding.Note here = new ProjectFinding.Note(file, mention, note);
    Optional.ofNullable(first.putIfAbsent(mention.value(), here))
        .ifPresent(
            earlier ->
                findings.accept(
                    new ProjectFinding(
                        file, mention, message.apply(mention.value()), Optional.of(earlier))));
  }
}
