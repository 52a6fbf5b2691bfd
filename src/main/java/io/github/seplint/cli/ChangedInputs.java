package io.github.seplint.cli;

import io.github.seplint.files.FileFinder;
import io.github.seplint.files.ShownPaths;
import io.github.seplint.git.GitIndex;
import io.github.seplint.git.WorkTree;
import io.github.seplint.lint.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds the files of a work tree, or of its index, and which of them have changed. */
final class ChangedInputs {
  private final WorkTree workTree;
  private final Shell shell;
  private final ChangeScope scope;
  private final Map<String, String> stagedIds = new HashMap<>();

  ChangedInputs(WorkTree workTree, Shell shell, ChangeScope scope) {
    this.workTree = workTree;
    this.shell = shell;
    this.scope = scope;
  }

  /** All files, as they are to be checked: there need be none. */
  Inputs all(List<String> named, ConfigFinder.Found config) {
    return switch (scope.where()) {
      case WORK_TREE -> Inputs.onDisk(shell, named, config);
      case INDEX -> staged(named, config);
    };
  }

  private Inputs staged(List<String> named, ConfigFinder.Found config) {
    GitIndex staged = workTree.staged();
    stagedIds.putAll(staged.ids());
    Map<Path, InputFile.Content> contents = contents(staged);
    Function<Path, InputFile.Content> content =
        path -> Optional.ofNullable(contents.get(path)).orElseThrow();
    FileFinder finder =
        FileFinder.among(
            shell.folder(),
            new WalkedFiles(config, content)::ofAnyKind,
            Inputs.excluded(config),
            contents.keySet());
    return Inputs.found(shell, named, config, finder, content);
  }

  private Map<Path, InputFile.Content> contents(GitIndex staged) {
    Map<Path, InputFile.Content> contents = new TreeMap<>();
    staged.ids().forEach((path, id) -> contents.put(at(path), () -> workTree.content(path, id)));
    staged.conflicts().forEach(path -> contents.put(at(path), ChangedInputs::conflict));
    return contents;
  }

  private static byte[] conflict() throws IOException {
    throw new IOException("it is in conflict; resolve that first");
  }

  private Path at(String path) {
    return workTree.top().resolve(path).normalize();
  }

  /**
   * The paths, as they are shown, of the files that have changed. One that differs in nothing but
   * its line breaks has not: no rule would tell the difference.
   *
   * @throws UsageException if a file is in no repository, or in another
   */
  Set<String> among(Inputs inputs) {
    Map<String, String> tracked = new HashMap<>();
    inputs.paths().forEach((shown, path) -> tracked.put(shown, fromTop(shown, path)));
    Map<String, String> before = before(tracked.values());
    Set<String> changed = new HashSet<>();
    for (InputFile file : inputs.files()) {
      String path = Optional.ofNullable(tracked.get(file.path())).orElseThrow();
      if (!isAsBefore(file, path, Optional.ofNullable(before.get(path)))) {
        changed.add(file.path());
      }
    }
    return changed;
  }

  /** Whether a file is there, as it is to be checked. */
  boolean has(Path file) {
    return (scope.isOfIndex() && file.startsWith(workTree.top()))
        ? stagedIds.containsKey(new ShownPaths(workTree.top()).of(file))
        : Files.exists(file);
  }

  /** Whether a file that is no input has changed; one of another place has not. */
  boolean differs(Path file) {
    if (!file.startsWith(workTree.top())) {
      return false;
    }
    String path = new ShownPaths(workTree.top()).of(file);
    Optional<String> before = Optional.ofNullable(before(List.of(path)).get(path));
    return scope.isOfIndex()
        ? !before.equals(Optional.ofNullable(stagedIds.get(path)))
        : !isAsBefore(new InputFile(path, Inputs.content(file)), path, before);
  }

  private String fromTop(String shown, Path path) {
    if (!path.startsWith(workTree.top())) {
      throw new UsageException("not in this repository: " + shown);
    }
    return new ShownPaths(workTree.top()).of(path);
  }

  private Map<String, String> before(Collection<String> paths) {
    return scope
        .since()
        .map(revision -> workTree.mergeBase(revision, paths))
        .orElseGet(() -> workTree.head(paths));
  }

  private boolean isAsBefore(InputFile file, String path, Optional<String> before) {
    return before
        .filter(
            id ->
                id.equals(stagedIds.get(path))
                    || SameLines.in(file, () -> workTree.content(path, id)))
        .isPresent();
  }
}
