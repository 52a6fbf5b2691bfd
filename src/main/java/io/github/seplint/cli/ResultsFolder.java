package io.github.seplint.cli;

import io.github.seplint.files.ShownPaths;
import io.github.seplint.results.RunResults;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of conformance runs that is named. */
final class ResultsFolder {
  private ResultsFolder() {}

  /**
   * What the runs in it emitted.
   *
   * @throws UsageException if it is no folder, or holds no run: nothing could be said of anything
   */
  static RunResults read(Shell shell, String named) {
    Path folder = shell.folder().resolve(named);
    if (!Files.isDirectory(folder)) {
      throw new UsageException("no such folder of results: " + named);
    }
    RunResults results = RunResults.read(folder, new ShownPaths(shell.folder()).of(folder));
    if (results.scenarios().isEmpty()) {
      throw new UsageException("no checks.json in " + named);
    }
    return results;
  }
}
