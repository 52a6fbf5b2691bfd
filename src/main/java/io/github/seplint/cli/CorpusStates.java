package io.github.seplint.cli;

import io.github.seplint.coverage.CorpusState;
import io.github.seplint.coverage.Manifest;
import io.github.seplint.coverage.ManifestReader;
import io.github.seplint.files.FileFinder;
import io.github.seplint.files.ShownPaths;
import io.github.seplint.git.GitException;
import io.github.seplint.git.GitRepository;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.source.Suggestion;
import io.github.seplint.spec.page.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the states that a user names: manifests, folders and files with rows, revisions. */
final class CorpusStates {
  private static final int MOST_SIBLINGS = 1_000;

  private final Shell shell;
  private final Path repository;
  private final Optional<String> named;
  private final ConfigRequest config;
  private final StateRows rows;

  /**
   * States of one run.
   *
   * @param paths which files of folders and revisions are meant; none for all
   */
  CorpusStates(Shell shell, Arguments arguments, List<String> paths) {
    this.shell = shell;
    this.named = arguments.text("--repo");
    this.repository = named.map(name -> path(name)).orElse(shell.folder());
    this.config = ConfigRequest.of(arguments);
    this.rows = new StateRows(shell, paths);
  }

  /**
   * The state that is named.
   *
   * @throws UsageException if nothing is called so, or there is no row in it
   */
  CorpusState open(String name) {
    Path path = path(name);
    if (Files.isDirectory(path)) {
      return folder(name, path);
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
   * Makes sure that the states that were opened can be compared.
   *
   * @throws UsageException if they cannot
   */
  void check() {
    rows.checkPaths();
    rows.checkWhole();
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static CorpusState manifest(String name, Path path) {
    Manifest manifest = ManifestReader.read(name, () -> Files.newInputStream(path));
    return new CorpusState(name, manifest, CorpusState.Run.KNOWN);
  }

  private CorpusState folder(String name, Path path) {
    ConfigFinder.Found found = found(shell.folder());
    FileFinder finder =
        FileFinder.onDisk(
            path, Inputs.walked(found)::ofSeps, Inputs.excluded(found), found.bounds());
    return rows.of(name, finder, List.of("."), Inputs::content);
  }

  /** Where the revision begins of a name such as {@code folder@revision}. */
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
      Map<String, String> variables = named.isPresent() ? Map.of() : shell.variables();
      return revision(name, repository, name, variables);
    } catch (SpecException | GitException e) {
      throw new UsageException(
          "no file or folder is called `" + name + "`" + likely(name) + "; " + e.getMessage());
    }
  }

  private CorpusState revision(
      String name, Path folder, String revision, Map<String, String> variables) {
    try (GitRepository files =
        GitRepository.find(folder, variables)
            .orElseThrow(() -> new SpecException(noRepository(folder)))) {
      return new StateRevision(files, folder).read(name, revision, found(folder, files), rows);
    }
  }

  private String noRepository(Path folder) {
    return folder.equals(shell.folder())
        ? "there is no git repository here, and so no revision"
        : "`"
            + new ShownPaths(shell.folder()).of(folder)
            + "` is in no git repository, so it has no revisions";
  }

  /** A bare repository is of nobody's project. */
  private ConfigFinder.Found found(Path folder, GitRepository files) {
    boolean bare = !Files.exists(files.top().resolve(".git"));
    return bare || config.file().isPresent()
        ? found(shell.folder())
        : ConfigFinder.find(folder, config, BuiltInRules.all());
  }

  private ConfigFinder.Found found(Path folder) {
    return ConfigFinder.find(folder, config, BuiltInRules.all());
  }

  private String likely(String name) {
    Optional<Path> parent = Optional.ofNullable(path(name).getParent()).filter(Files::isDirectory);
    if (parent.isEmpty()) {
      return "";
    }
    String start = name.substring(0, name.lastIndexOf('/') + 1);
    try (Stream<Path> siblings = Files.list(parent.get())) {
      List<String> names =
          siblings.limit(MOST_SIBLINGS).map(each -> start + each.getFileName()).sorted().toList();
      return Suggestion.didYouMean(name, names);
    } catch (IOException | java.io.UncheckedIOException e) {
      return "";
    }
  }

  private Path path(String name) {
    try {
      return shell.folder().resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("no file can be called `" + name + "`");
    }
  }
}
