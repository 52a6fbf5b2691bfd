package io.github.seplint.project;

import io.github.seplint.git.GitIndex;
import io.github.seplint.git.GitRepository;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.RuleResolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files of a check, and which of them it reports on.
 *
 * @param files all files, as rules across files need them
 * @param changed those that are reported on; empty for all
 * @param existing whether a file exists, on disk or in the index
 */
public record ChangeSet(
    InputFiles files,
    Optional<Set<String>> changed,
    Predicate<Path> existing,
    Optional<GitRepository> workTree)
    implements AutoCloseable {

  /**
   * The changes that are reported on.
   *
   * @param isOfIndex whether the staged files are checked, instead of those of the work tree
   * @param since a revision; empty for {@code HEAD}
   */
  public record Scope(boolean isOfIndex, Optional<String> since) {

    /** The reason why there is nothing to check. */
    public String unchanged(int files) {
      return "nothing to check: "
          + (files == 0 ? "no file" : "none of " + files + (files == 1 ? " file" : " files"))
          + (isOfIndex ? " is staged" : " has changed since " + since.orElse("HEAD"));
    }
  }

  /** A change set of all files. */
  public static ChangeSet all(InputFiles files) {
    return new ChangeSet(files, Optional.empty(), Files::exists, Optional.empty());
  }

  /**
   * Finds the files of a work tree, or of its index, and which of them have changed.
   *
   * @param arguments files, directories and globs; empty for the default of the project
   * @param settings files that affect every file: if one has changed, all files are reported on
   * @param environment variables that git respects
   * @throws UsageException if there is no repository
   */
  public static ChangeSet find(
      Project project,
      Scope scope,
      List<String> arguments,
      Collection<Path> settings,
      Map<String, String> environment) {
    GitRepository workTree =
        GitRepository.ofWorkTree(project.workingDirectory(), environment)
            .orElseThrow(
                UsageException.of(
                    "not in a git repository; --changed, --since and --staged need one"));
    try {
      State state =
          new State(project, workTree, scope, new DisplayPaths(workTree.top()), new HashMap<>());
      InputFiles files =
          scope.isOfIndex() ? state.staged(arguments) : InputFiles.findAny(project, arguments);
      Optional<Set<String>> changed =
          !files.files().isEmpty() && settings.stream().anyMatch(state::hasChanged)
              ? Optional.empty()
              : Optional.of(state.changed(files));
      return new ChangeSet(files, changed, state::exists, Optional.of(workTree));
    } catch (RuntimeException e) {
      workTree.close();
      throw e;
    }
  }

  /** Returns whether nothing has changed. */
  public boolean isEmpty() {
    return changed.isPresent() && changed.get().isEmpty();
  }

  /** The rules to run: in unchanged files only those across files. */
  public RuleResolver over(RuleResolver all) {
    return changed.isPresent() ? all.forChanges(changed.get()) : all;
  }

  /** Keeps the findings that are reported. */
  public LintResult filter(LintResult all) {
    return changed.isPresent() ? all.forChanges(changed.get()) : all;
  }

  /** The files that are reported on. */
  public InputFiles reportedFiles() {
    if (changed.isEmpty()) {
      return files;
    }
    Set<String> paths = changed.get();
    List<InputFile> reported =
        files.files().stream().filter(file -> paths.contains(file.path())).toList();
    return new InputFiles(
        reported, files.paths(), files.skipped(), files.unrecognized(), files.searched());
  }

  @Override
  public void close() {
    workTree.ifPresent(GitRepository::close);
  }

  /** The checked state of a work tree, compared with a revision. */
  private record State(
      Project project,
      GitRepository workTree,
      Scope scope,
      DisplayPaths topPaths,
      Map<String, String> stagedIds) {

    InputFiles staged(List<String> arguments) {
      GitIndex staged = workTree.staged();
      stagedIds.putAll(staged.ids());
      Map<Path, InputFile.Content> contents = new TreeMap<>();
      staged.ids().forEach((path, id) -> contents.put(at(path), () -> workTree.content(path, id)));
      staged.conflicts().forEach(path -> contents.put(at(path), State::conflict));
      return InputFiles.find(
          project, arguments, FileFinder.anyKind(project, Optional.of(contents)));
    }

    private static byte[] conflict() throws IOException {
      throw new IOException("unresolved merge conflict");
    }

    private Path at(String path) {
      return workTree.top().resolve(path).normalize();
    }

    /** The display paths of changed files. A change of line endings alone affects no rule. */
    Set<String> changed(InputFiles files) {
      Map<String, String> tracked = new HashMap<>();
      files.paths().forEach((name, path) -> tracked.put(name, fromTop(name, path)));
      Map<String, String> before = before(tracked.values());
      Set<String> changed = new HashSet<>();
      for (InputFile file : files.files()) {
        String path = Optional.ofNullable(tracked.get(file.path())).orElseThrow();
        if (!isUnchanged(file, path, Optional.ofNullable(before.get(path)))) {
          changed.add(file.path());
        }
      }
      return changed;
    }

    boolean exists(Path file) {
      return (scope.isOfIndex() && file.startsWith(workTree.top()))
          ? stagedIds.containsKey(topPaths.of(file))
          : Files.exists(file);
    }

    /**
     * Returns whether a file other than an input has changed; false for one outside the work tree,
     * or one that git ignores and does not track.
     */
    boolean hasChanged(Path file) {
      if (!file.startsWith(workTree.top())) {
        return false;
      }
      String path = topPaths.of(file);
      Optional<String> before = Optional.ofNullable(before(List.of(path)).get(path));
      if (scope.isOfIndex()) {
        return !before.equals(Optional.ofNullable(stagedIds.get(path)));
      }
      if (before.isEmpty() && new DirectoryWalk.IgnoreFiles(file).ignoresFile(file)) {
        return workTree.staged().ids().containsKey(path);
      }
      return !isUnchanged(new InputFile(path, InputFiles.content(file)), path, before);
    }

    private String fromTop(String display, Path path) {
      UsageException.throwIf(
          !path.startsWith(workTree.top()), "not in this repository: " + display);
      return topPaths.of(path);
    }

    private Map<String, String> before(Collection<String> paths) {
      return scope
          .since()
          .map(revision -> workTree.mergeBase(revision, paths))
          .orElseGet(() -> workTree.head(paths));
    }

    private boolean isUnchanged(InputFile file, String path, Optional<String> before) {
      return before.isPresent()
          && (before.get().equals(stagedIds.get(path))
              || hasSameLines(file, () -> workTree.content(path, before.get())));
    }

    /** A file that cannot be read counts as changed, so that the check reports why. */
    private static boolean hasSameLines(InputFile file, InputFile.Content other) {
      try {
        byte[] one = file.content().read();
        byte[] two = other.read();
        return Arrays.equals(one, two) || lines(one).equals(lines(two));
      } catch (IOException e) {
        return false;
      }
    }

    /** The content without carriage returns at the ends of lines, a character for each byte. */
    private static String lines(byte[] bytes) {
      return new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    }
  }
}
