package io.github.seplint.cli;

import io.github.seplint.git.WorkTree;
import io.github.seplint.lint.ChangedFiles;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Profiles;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a check, and which of them it tells of.
 *
 * @param inputs all files: rules over several files see them all
 * @param changed those that are told of; empty for all
 */
record CheckScope(Inputs inputs, Optional<ChangedFiles> changed, Optional<WorkTree> workTree)
    implements AutoCloseable {

  static CheckScope find(Shell shell, CheckRequest request, ConfigFinder.Found config) {
    Optional<ChangeScope> asked = request.changes();
    if (asked.isEmpty()) {
      Inputs all = Inputs.find(shell, request, config);
      return new CheckScope(all, Optional.empty(), Optional.empty());
    }
    WorkTree workTree =
        WorkTree.find(shell.folder(), shell.variables())
            .orElseThrow(
                () -> new UsageException("no git repository here, so nothing tells what changed"));
    ChangedInputs changed = new ChangedInputs(workTree, shell, asked.get());
    try {
      Inputs inputs = changed.all(request.inputs(), config);
      Set<String> paths = changed.among(inputs);
      return new CheckScope(inputs, Optional.of(new ChangedFiles(paths)), Optional.of(workTree));
    } catch (RuntimeException e) {
      workTree.close();
      throw e;
    }
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
