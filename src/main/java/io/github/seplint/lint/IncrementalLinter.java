package io.github.seplint.lint;

import io.github.seplint.lint.FileLinter.FileReport;
import io.github.seplint.lint.InputFile.ParsedInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Checks the same files many times, as an editor does: a file is parsed and checked again only if
 * its {@link InputFile} is another object than in the run before. Used by one thread at a time.
 */
public final class IncrementalLinter {
  /** The most files whose trees are kept. */
  private static final int MOST_PARSED = 16;

  private final Linter linter;
  private final RecentRows recent = new RecentRows(MOST_PARSED);

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
    ProjectLinter project = linter.project(files, recent);
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
    linter.lint(changed, progress, keepRows(changed), project);
    for (InputFile file : changed) {
      project.report(file.path()).ifPresent(report -> current.put(file, report.copy()));
    }
    checked = current;
    recent.retain(current.keySet());
    return project.lint();
  }

  /** Keeps the rows of files that are edited, as most findings between files are in them. */
  private Consumer<ParsedInput> keepRows(List<InputFile> changed) {
    Map<String, InputFile> edited = new HashMap<>();
    if (changed.size() <= MOST_PARSED) {
      changed.forEach(file -> edited.put(file.path(), file));
    }
    return parsed ->
        Optional.ofNullable(edited.get(parsed.source().path()))
            .ifPresent(file -> recent.add(file, parsed));
  }
}
