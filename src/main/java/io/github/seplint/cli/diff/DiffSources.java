package io.github.seplint.cli.diff;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.manifest.ManifestInputs;
import io.github.seplint.git.Commit;
import io.github.seplint.git.GitException;
import io.github.seplint.git.GitRepository;
import io.github.seplint.lint.InputFile;
import io.github.seplint.manifest.CorpusDiff.CorpusState;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.manifest.ManifestReader;
import io.github.seplint.project.DisplayPaths;
import io.github.seplint.project.FileFinder;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.results.RunResults;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.text.DidYouMean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Opens the states to compare: manifests, files, directories and revisions. Only manifests have
 * results. Prints what cannot be read.
 */
final class DiffSources {
  private static final int MAX_SIBLINGS = 1_000;

  /** Limit of printed skipped files: more indicate a wrong directory. */
  private static final int MAX_PRINTED = 10;

  private final Console console;
  private final Arguments arguments;
  private final List<String> paths;
  private final Set<String> missing = new LinkedHashSet<>();
  private int searched;
  private boolean complete = true;

  /**
   * Creates the sources of one run.
   *
   * @param paths the files to read in directories and revisions; empty for the defaults
   */
  DiffSources(Console console, Arguments arguments, List<String> paths) {
    this.console = console;
    this.arguments = arguments;
    this.paths = paths;
  }

  /**
   * Opens a state.
   *
   * @throws UsageException if it does not exist
   */
  CorpusState open(String name) {
    Path path = path(name);
    if (Files.isDirectory(path)) {
      Project project = CommonOptions.project(console, arguments);
      return search(name, FileFinder.sepFiles(project, path, Optional.empty()), List.of("."));
    }
    if (Files.exists(path)) {
      return name.endsWith(".yaml") || name.endsWith(".yml")
          ? file(name, path)
          : new CorpusState(name, ManifestReader.read(name, path), CorpusState.Run.KNOWN);
    }
    for (int at = name.indexOf('@', 1); at > 0; at = name.indexOf('@', at + 1)) {
      Path directory = path(name.substring(0, at));
      if (Files.exists(directory)) {
        return revision(name, directory, name.substring(at + 1), Map.of());
      }
    }
    Optional<Path> repository = arguments.get(DiffCommand.REPO).map(this::path);
    try {
      return revision(
          name,
          repository.orElse(console.directory()),
          name,
          repository.isPresent() ? Map.of() : console.variables());
    } catch (SpecException | GitException e) {
      throw new UsageException(
          "no such file or directory: `" + name + "`" + didYouMean(name) + "; " + e.getMessage());
    }
  }

  /**
   * Checks that the opened states can be compared.
   *
   * @throws UsageException if paths are given, but one state is no directory or revision; if a path
   *     is missing in both states; or if a file was not read, which would look removed
   */
  void check() {
    if (searched < 2 && !paths.isEmpty()) {
      throw new UsageException(
          "`%s`: paths can only be used to select from two directories or revisions"
              .formatted(paths.get(0)));
    }
    missing.forEach(path -> printProblem("no such file or directory: " + path));
    UsageException.throwIf(
        !complete, "not compared: unreadable files would be reported as removed");
  }

  private CorpusState file(String name, Path file) {
    String display = String.valueOf(file.getFileName());
    return state(name, List.of(new InputFile(display, InputFiles.content(file))));
  }

  /** The state of a directory at a revision; nothing is read later. */
  private CorpusState revision(
      String name, Path directory, String revision, Map<String, String> variables) {
    try (GitRepository repository =
        GitRepository.find(directory, variables)
            .orElseThrow(() -> new SpecException(noRepository(directory)))) {
      // A bare repository has no project.
      boolean bare = !Files.exists(repository.top().resolve(".git"));
      boolean here =
          bare || CommonOptions.configSource(console.directory(), arguments).named().isPresent();
      Project project = CommonOptions.project(here ? console.directory() : directory, arguments);
      Commit commit = repository.commit(revision);
      Map<Path, InputFile.Content> contents = new TreeMap<>();
      repository
          .files(commit)
          .forEach(
              (path, id) ->
                  contents.put(
                      repository.top().resolve(path).normalize(),
                      () -> repository.content(path, id)));
      return search(
          name + " (" + commit.shortId() + ")",
          FileFinder.sepFiles(project, directory, Optional.of(contents)),
          InputFiles.defaults(
              project,
              directory,
              path -> contents.keySet().stream().anyMatch(each -> each.startsWith(path))));
    }
  }

  private String noRepository(Path directory) {
    String display = new DisplayPaths(console.directory()).of(directory);
    return (directory.equals(console.directory()) ? "not" : "`" + display + "` is not")
        + " in a git repository, so revisions cannot be compared";
  }

  private String didYouMean(String name) {
    Optional<Path> parent = Optional.ofNullable(path(name).getParent()).filter(Files::isDirectory);
    if (parent.isEmpty()) {
      return "";
    }
    String start = name.substring(0, name.lastIndexOf('/') + 1);
    try (Stream<Path> siblings = Files.list(parent.get())) {
      return DidYouMean.didYouMean(
          name,
          siblings.limit(MAX_SIBLINGS).map(each -> start + each.getFileName()).sorted().toList());
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }

  private Path path(String name) {
    return Project.resolve(console.directory(), name);
  }

  /**
   * The rows of the files that are found; empty if there are none.
   *
   * @param defaults the paths to search if none are given
   */
  private CorpusState search(String name, FileFinder finder, List<String> defaults) {
    (paths.isEmpty() ? defaults : paths).forEach(finder::add);
    List<String> missingHere = paths.isEmpty() ? List.of() : finder.missing();
    // A path that exists in only one state was added or removed.
    if (searched++ == 0) {
      missing.addAll(missingHere);
    } else {
      missing.retainAll(missingHere);
    }
    finder.unread().forEach((path, reason) -> printProblem(name + ": " + path + ": " + reason));
    return state(name, finder.files());
  }

  private CorpusState state(String name, List<InputFile> files) {
    ManifestBuilder builder = new ManifestBuilder(false);
    ManifestInputs.read(files, builder);
    List<String> skipped = builder.skipped();
    skipped.stream().limit(MAX_PRINTED).forEach(line -> console.printError(name + ": " + line));
    if (skipped.size() > MAX_PRINTED) {
      console.printError(name + ": and " + (skipped.size() - MAX_PRINTED) + " more skipped files");
    }
    complete = complete && !builder.isIncomplete();
    Manifest manifest = builder.build(Optional.empty(), RunResults.of(List.of()));
    return new CorpusState(name, manifest, CorpusState.Run.UNKNOWN);
  }

  private void printProblem(String line) {
    console.printError(line);
    complete = false;
  }
}
