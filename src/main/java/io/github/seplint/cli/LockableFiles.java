package io.github.seplint.cli;

import io.github.seplint.source.SourceText;
import io.github.seplint.spec.lock.LockableFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The traceability files of a run, as a lock sees them.
 *
 * @param exit what the trouble with those that could not be read amounts to
 */
record LockableFiles(List<LockableFile> files, ExitCode exit) {

  /**
   * Finds them; complains of those that cannot be read.
   *
   * @throws UsageException if there are none
   */
  static LockableFiles find(Shell shell, Arguments arguments, ConfigFinder.Found config) {
    SepTexts texts = SepTexts.of(shell, Inputs.ofRows(shell, arguments.positionals(), config));
    List<LockableFile> files = new ArrayList<>();
    ExitCode exit = texts.exit();
    for (SourceText text : texts.texts()) {
      LockableFile file = LockableFile.read(text);
      if (file.isBroken()) {
        shell.complain(text.path() + ": no YAML; see seplint check");
        exit = ExitCode.USAGE;
      } else {
        files.add(file);
      }
    }
    if (files.isEmpty() && exit == ExitCode.CLEAN) {
      throw new UsageException("no traceability file: no sep-*.yaml was found");
    }
    return new LockableFiles(files, exit);
  }
}
