package io.github.seplint.cli.diff;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.git.Commit;
import io.github.seplint.git.GitException;
import io.github.seplint.git.GitRepository;
import io.github.seplint.lint.InputFile;
import io.github.seplint.manifest.CorpusDiff.CorpusState;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestReader;
import io.github.seplint.project.DisplayPaths;
import io.github.seplint.project.FileFinder;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.text.DidYouMean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Opens the states to compare: manifests, files, directories and revisions. */
final class DiffSources {
  private static final int MAX_SIBLINGS = 1_000;

  private final Console console;
  private final Path repository;
  private final Optional<String> named;
  private final Arguments arguments;
  private final RowLoader rows;

  /**
   * Creates the sources of one run.
   *
   * @param paths the files to read in directories and revisions; empty for all
   */
  DiffSources(Console console, Arguments arguments, List<String> paths) {
    this.console = console;
    this.named = arguments.get(DiffCommand.REPO);
    this.repository = named.map(name -> path(name)).orElse(console.directory());
    this.arguments = arguments;
    this.rows = new RowLoader(console, paths);
  }

  /**
   * Opens a state.
   *
   * @throws UsageException if it does not exist
   */
  CorpusState open(String name) {
    Path path = path(name);
    if (Files.isDirectory(path)) {
      return directory(name, path);
    }
    if (Files.exists(path)) {
      return isYaml(name) ? rows.of(name, path) : manifest(name, path);
    }
    Optional<Integer> at = at(name);
    return at.isPresent()
        ? revision(name, path(name.substring(0, at.get())), name.substring(at.get() + 1), Map.of())
        : revision(name);
  }

  /**
   * Checks that the opened states can be compared.
   *
   * @throws UsageException if they cannot
   */
  void check() {
    rows.checkPaths();
    rows.checkComplete();
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static CorpusState manifest(String name, Path path) {
    Manifest manifest = ManifestReader.read(name, () -> Files.newInputStream(path));
    return new CorpusState(name, manifest, CorpusState.Run.KNOWN);
  }

  private CorpusState directory(String name, Path path) {
    Project project = CommonOptions.project(console.directory(), arguments);
    return rows.of(name, FileFinder.sepFiles(project, path, Optional.empty()), List.of("."));
  }

  /** The index of the {@code @} in {@code directory@revision}. */
  private Optional<Integer> at(String name) {
    for (int at = name.indexOf('@', 1); at > 0; at = name.indexOf('@', at + 1)) {
      if (Files.exists(path(name.substring(0, at)))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private CorpusState revision(String name) {
    try {
      Map<String, String> variables = named.isPresent() ? Map.of() : console.variables();
      return revision(name, repository, name, variables);
    } catch (SpecException | GitException e) {
      throw new UsageException(
          "no such file or directory: `" + name + "`" + didYouMean(name) + "; " + e.getMessage());
    }
  }

  private CorpusState revision(
      String name, Path directory, String revision, Map<String, String> variables) {
    try (GitRepository files =
        GitRepository.find(directory, variables)
            .orElseThrow(() -> new SpecException(noRepository(directory)))) {
      return new GitRevisionSource(files, directory)
          .read(name, revision, project(directory, files), rows);
    }
  }

  private String noRepository(Path directory) {
    return directory.equals(console.directory())
        ? "not in a git repository, so revisions cannot be compared"
        : "`"
            + new DisplayPaths(console.directory()).of(directory)
            + "` is not in a git repository, so revisions cannot be compared";
  }

  /** The project of a revision; a bare repository has no project. */
  private Project project(Path directory, GitRepository files) {
    boolean bare = !Files.exists(files.top().resolve(".git"));
    boolean here = bare || arguments.has(CommonOptions.CONFIG);
    return CommonOptions.project(here ? console.directory() : directory, arguments);
  }

  private String didYouMean(String name) {
    Optional<Path> parent = Optional.ofNullable(path(name).getParent()).filter(Files::isDirectory);
    if (parent.isEmpty()) {
      return "";
    }
    String start = name.substring(0, name.lastIndexOf('/') + 1);
    try (Stream<Path> siblings = Files.list(parent.get())) {
      List<String> names =
          siblings.limit(MAX_SIBLINGS).map(each -> start + each.getFileName()).sorted().toList();
      return DidYouMean.didYouMean(name, names);
    } catch (IOException | java.io.UncheckedIOException e) {
      return "";
    }
  }

  private Path path(String name) {
    try {
      return console.directory().resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("invalid file name: `" + name + "`");
    }
  }

  /**
   * The traceability files of a directory at a revision.
   *
   * @param directory absolute; display paths are relative to it
   */
  record GitRevisionSource(GitRepository files, Path directory) {
    /** Reads them; nothing is read later. */
    CorpusState read(String name, String revision, Project project, RowLoader rows) {
      Commit commit = files.commit(revision);
      Map<Path, InputFile.Content> contents = new TreeMap<>();
      files
          .files(commit)
          .forEach(
              (path, id) ->
                  contents.put(
                      files.top().resolve(path).normalize(), () -> files.content(path, id)));
      FileFinder finder = FileFinder.sepFiles(project, directory, Optional.of(contents));
      String label = name + " (" + commit.shortId() + ")";
      List<String> defaults = InputFiles.defaults(project, directory, path -> has(contents, path));
      return rows.of(label, finder, defaults);
    }

    private static boolean has(Map<Path, InputFile.Content> contents, Path directory) {
      return contents.keySet().stream().anyMatch(path -> path.startsWith(directory));
    }
  }
}
