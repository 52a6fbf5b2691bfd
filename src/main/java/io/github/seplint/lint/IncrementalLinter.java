package io.github.seplint.lint;

import io.github.seplint.lint.FileLinter.FileReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Checks the same files many times, as an editor does: a file is parsed and checked again only if
 * its {@link InputFile} is another object than in the run before. Used by one thread at a time.
 */
public final class IncrementalLinter {
  private final Linter linter;
  private Map<String, CheckedFile> checked = Map.of();

  public IncrementalLinter(Linter linter) {
    this.linter = linter;
  }

  /** A file with its report, to which no project rule has added. */
  private record CheckedFile(InputFile input, FileReport report) {}

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
    Map<String, CheckedFile> current = new HashMap<>();
    List<InputFile> changed = new ArrayList<>();
    for (InputFile file : files) {
      Optional<CheckedFile> before =
          Optional.ofNullable(checked.get(file.path())).filter(each -> each.input == file);
      if (before.isPresent()) {
        project.add(before.get().report.copy());
        current.put(file.path(), before.get());
      } else {
        changed.add(file);
      }
    }
    linter.lint(changed, progress, parsed -> {}, project);
    for (InputFile file : changed) {
      project
          .report(file.path())
          .ifPresent(report -> current.put(file.path(), new CheckedFile(file, report.copy())));
    }
    checked = current;
    return project.lint();
  }
}
