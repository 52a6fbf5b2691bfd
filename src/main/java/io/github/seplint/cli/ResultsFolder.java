package io.github.seplint.cli;

import io.github.seplint.coverage.Manifest;
import io.github.seplint.coverage.ManifestReader;
import io.github.seplint.files.ShownPaths;
import io.github.seplint.results.RunResults;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** What conformance runs emitted, and what was written down of it: as it is named. */
final class ResultsFolder {
  private final Shell shell;
  private final ConfigFinder.Found config;

  ResultsFolder(Shell shell, ConfigFinder.Found config) {
    this.shell = shell;
    this.config = config;
  }

  /**
   * The results that are named on the command line, else those that the configuration names.
   *
   * @throws UsageException if it is no folder, or holds no run: nothing could be said of anything
   */
  Optional<RunResults> results(Optional<String> named) {
    return folder(named).map(this::runs);
  }

  /**
   * What the runs in a folder emitted.
   *
   * @throws UsageException if it is no folder, or holds no run
   */
  RunResults runs(Path folder) {
    RunResults results = read(folder);
    if (results.scenarios().isEmpty()) {
      throw new UsageException("no checks.json in " + shown(folder));
    }
    return results;
  }

  /** The folder that is named on the command line, else the one that the configuration names. */
  Optional<Path> folder(Optional<String> named) {
    return place("results", named, config.configuration().results());
  }

  /**
   * What the runs in a folder emitted, if anything.
   *
   * @throws UsageException if it is no folder
   */
  RunResults read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("no such folder of results: " + shown(folder));
    }
    return RunResults.read(folder, shown(folder));
  }

  String shown(Path path) {
    return new ShownPaths(shell.folder()).of(path);
  }

  /**
   * The manifest that is named on the command line, else the one that the configuration names.
   *
   * @throws UsageException if it is not there
   */
  Optional<Manifest> manifest(Optional<String> named) {
    return manifestFile(named).map(this::manifest);
  }

  /** Where that manifest is. */
  Optional<Path> manifestFile(Optional<String> named) {
    return place("manifest", named, config.configuration().manifest());
  }

  private Manifest manifest(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("no such manifest: " + shown(file));
    }
    return ManifestReader.read(shown(file), () -> Files.newInputStream(file));
  }

  private Optional<Path> place(String key, Optional<String> named, Optional<String> configured) {
    return named.isPresent()
        ? named.map(this::named)
        : configured.map(
            name -> ConfiguredFiles.path(config, key, name, "naming it with --" + key));
  }

  private Path named(String name) {
    try {
      return shell.folder().resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("no file can be called `" + name + "`");
    }
  }
}
