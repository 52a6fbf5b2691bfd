package io.github.seplint.lint;

import io.github.seplint.lint.FileLinter.FileReport;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Checks the same files many times, as an editor does: a file is parsed and checked again only if
 * its {@link InputFile} is another object than in the run before. Used by one thread at a time.
 */
public final class IncrementalLinter {
  private final Linter linter;

  /** The reports of the latest run by the objects that were checked, without project rules. */
  private IdentityHashMap<InputFile, FileReport> checked = new IdentityHashMap<>();

  public IncrementalLinter(Linter linter) {
    this.linter = linter;
  }

  /**
   * Checks files, with the same result as {@link Linter#lint}.
   *
   * @param files no path twice
   */
  public LintResult lint(List<InputFile> files) {
    return lint(files, done -> {});
  }

  /**
   * The same.
   *
   * @param progress receives the number of files that were checked again, from several threads
   */
  public LintResult lint(List<InputFile> files, IntConsumer progress) {
    ProjectLinter project = linter.project(files);
    IdentityHashMap<InputFile, FileReport> current = new IdentityHashMap<>();
    List<InputFile> changed = new ArrayList<>();
    for (InputFile file : files) {
      Optional<FileReport> before = Optional.ofNullable(checked.get(file));
      if (before.isPresent()) {
        project.add(before.get().copy());
        current.put(file, before.get());
      } else {
        changed.add(file);
      }
    }
    linter.lint(changed, progress, parsed -> {}, project);
    for (InputFile file : changed) {
      project.report(file.path()).ifPresent(report -> current.put(file, report.copy()));
    }
    checked = current;
    return project.lint();
  }
}
