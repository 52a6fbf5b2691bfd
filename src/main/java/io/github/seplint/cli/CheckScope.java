package io.github.seplint.cli;

import io.github.seplint.git.WorkTree;
import io.github.seplint.lint.ChangedFiles;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Profiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The files of a check, and which of them it tells of.
 *
 * @param inputs all files: rules over several files see them all
 * @param changed those that are told of; empty for all
 * @param there whether a file is there, on disk or in the index
 */
record CheckScope(
    Inputs inputs,
    Optional<ChangedFiles> changed,
    Predicate<Path> there,
    Optional<WorkTree> workTree)
    implements AutoCloseable {

  static CheckScope find(Shell shell, CheckRequest request, ConfigFinder.Found config) {
    Optional<ChangeScope> asked = request.changes();
    if (asked.isEmpty()) {
      Inputs all = Inputs.find(shell, request, config);
      return new CheckScope(all, Optional.empty(), Files::exists, Optional.empty());
    }
    WorkTree workTree =
        WorkTree.find(shell.folder(), shell.variables())
            .orElseThrow(
                () -> new UsageException("no git repository here, so nothing tells what changed"));
    ChangedInputs changed = new ChangedInputs(workTree, shell, asked.get());
    try {
      Inputs inputs = changed.all(request.inputs(), config);
      // What the settings say may concern every file.
      Optional<ChangedFiles> told =
          !inputs.files().isEmpty()
                  && settings(shell, request, config).stream().anyMatch(changed::differs)
              ? Optional.empty()
              : Optional.of(new ChangedFiles(changed.among(inputs)));
      return new CheckScope(inputs, told, changed::has, Optional.of(workTree));
    } catch (RuntimeException e) {
      workTree.close();
      throw e;
    }
  }

  /** The configuration and the baseline, unless that is to be written. */
  private static List<Path> settings(Shell shell, CheckRequest request, ConfigFinder.Found config) {
    List<Path> settings = new ArrayList<>();
    config
        .bounds()
        .configuration()
        .ifPresent(file -> settings.add(shell.folder().resolve(file.path()).normalize()));
    if (!request.updateBaseline()) {
      BaselineFile.find(shell, request.baseline(), config)
          .ifPresent(baseline -> settings.add(baseline.file().path().normalize()));
    }
    return settings;
  }

  /** Whether nothing has changed. */
  boolean isEmpty() {
    return changed.isPresent() && changed.get().paths().isEmpty();
  }

  Profiles over(Profiles all) {
    return changed.isPresent() ? changed.get().over(all) : all;
  }

  LintResult of(LintResult all) {
    return changed.isPresent() ? changed.get().of(all) : all;
  }

  /** The files that are told of. */
  Inputs told() {
    return changed
        .map(ChangedFiles::paths)
        .map(
            paths ->
                new Inputs(
                    inputs.files().stream().filter(file -> paths.contains(file.path())).toList(),
                    Map.copyOf(inputs.paths()),
                    inputs.untaken()))
        .orElse(inputs);
  }

  @Override
  public void close() {
    workTree.ifPresent(WorkTree::close);
  }
}
