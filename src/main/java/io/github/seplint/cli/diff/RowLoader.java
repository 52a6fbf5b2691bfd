package io.github.seplint.cli.diff;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.manifest.ManifestInputs;
import io.github.seplint.lint.InputFile;
import io.github.seplint.manifest.CorpusDiff.CorpusState;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.project.FileFinder;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.results.RunResults;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads traceability files as states without results, and prints what cannot be read. */
final class RowLoader {
  /** Limit of printed skipped files: more indicate a wrong directory. */
  private static final int MAX_PRINTED = 10;

  private final Console console;
  private final List<String> paths;
  private final Set<String> missing = new LinkedHashSet<>();
  private int states;
  private boolean complete = true;

  /**
   * The rows of one run.
   *
   * @param paths the given paths; empty for the defaults
   */
  RowLoader(Console console, List<String> paths) {
    this.console = console;
    this.paths = paths;
  }

  /**
   * Refuses incomplete states, in which unread files would look removed.
   *
   * @throws UsageException if that is the case
   */
  void checkComplete() {
    missing.forEach(path -> printProblem("no such file or directory: " + path));
    if (!complete) {
      throw new UsageException("not compared: unreadable files would be reported as removed");
    }
  }

  /**
   * Refuses paths unless both states are directories or revisions, which they select from.
   *
   * @throws UsageException if that is the case
   */
  void checkPaths() {
    if (states < 2 && !paths.isEmpty()) {
      throw new UsageException(
          "`"
              + paths.get(0)
              + "`: paths can only be used to select from two directories or revisions");
    }
  }

  /** The rows of one file. */
  CorpusState of(String name, Path file) {
    return state(
        name, List.of(new InputFile(String.valueOf(file.getFileName()), InputFiles.content(file))));
  }

  /**
   * The rows of the files that are found; empty if there are none.
   *
   * @param defaults the paths to search without arguments
   */
  CorpusState of(String name, FileFinder finder, List<String> defaults) {
    (paths.isEmpty() ? defaults : paths).forEach(finder::add);
    addMissing(paths.isEmpty() ? List.of() : finder.missing());
    finder.unread().forEach((path, reason) -> printProblem(name + ": " + path + ": " + reason));
    return state(name, finder.files());
  }

  /**
   * Keeps the paths that are missing in both states: paths that exist in only one state were added
   * or removed.
   */
  private void addMissing(List<String> missingHere) {
    if (states == 0) {
      missing.addAll(missingHere);
    } else {
      missing.retainAll(missingHere);
    }
    states++;
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
