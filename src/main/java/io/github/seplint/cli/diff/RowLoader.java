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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads traceability files as a state of which no run is known; complains of what is not read. */
final class RowLoader {
  /** Who has more than so many doubles has named the wrong folder, which a few lines tell, too. */
  private static final int MOST_LINES = 10;

  private final Console console;
  private final List<String> paths;
  private final Set<String> missing = new LinkedHashSet<>();
  private int states;
  private boolean whole = true;

  /**
   * The rows of one run.
   *
   * @param paths that are named; none for what is usual
   */
  RowLoader(Console console, List<String> paths) {
    this.console = console;
    this.paths = paths;
  }

  /**
   * Refuses states that could not be read whole: what is not read would look as if it were gone.
   *
   * @throws UsageException if that is so
   */
  void checkWhole() {
    missing.forEach(path -> complain("no such file or directory: " + path));
    if (!whole) {
      throw new UsageException("not compared: unreadable files would be reported as removed");
    }
  }

  /**
   * Refuses paths unless both states were looked through for them: of one alone all else would look
   * as if it were gone.
   *
   * @throws UsageException if that is so
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
   * The rows of the files that are found; there need be none.
   *
   * @param usual what is looked for where no path is named
   */
  CorpusState of(
      String name,
      FileFinder finder,
      List<String> usual,
      Function<Path, InputFile.Content> contents) {
    (paths.isEmpty() ? usual : paths).forEach(finder::add);
    look(paths.isEmpty() ? List.of() : finder.missing());
    finder.unread().forEach((path, why) -> complain(name + ": " + path + ": " + why));
    List<InputFile> files = new ArrayList<>();
    finder.found().forEach((shown, path) -> files.add(new InputFile(shown, contents.apply(path))));
    return state(name, files);
  }

  /** What is missing in one state only is new, or gone. */
  private void look(List<String> missingHere) {
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
    skipped.stream().limit(MOST_LINES).forEach(line -> console.printError(name + ": " + line));
    if (skipped.size() > MOST_LINES) {
      console.printError(name + ": and " + (skipped.size() - MOST_LINES) + " more skipped files");
    }
    whole = whole && !builder.isIncomplete();
    Manifest manifest = builder.build(Optional.empty(), RunResults.of(List.of()));
    return new CorpusState(name, manifest, CorpusState.Run.UNKNOWN);
  }

  private void complain(String line) {
    console.printError(line);
    whole = false;
  }
}
