package io.github.seplint.cli;

import io.github.seplint.results.RunResults;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** Reads what becomes a manifest: traceability files, and the results of a run. */
final class JoinSource {
  private final Shell shell;
  private final Arguments arguments;
  private final ResultsFolder emitted;
  private final Inputs inputs;
  private Optional<TracedFiles> read = Optional.empty();

  /**
   * Finds the files.
   *
   * @throws UsageException if one is not there
   */
  JoinSource(Shell shell, Arguments arguments, ConfigFinder.Found config) {
    this.shell = shell;
    this.arguments = arguments;
    this.emitted = new ResultsFolder(shell, config);
    this.inputs = Inputs.ofRows(shell, arguments.positionals(), config);
    inputs.trouble().forEach(shell::complain);
    if (!inputs.trouble().isEmpty()) {
      throw new UsageException("no manifest, as it would not be whole");
    }
  }

  /** Where the files stand. */
  Collection<Path> paths() {
    return inputs.paths().values();
  }

  /** Whether the files are refused for their errors; they are told. */
  ExitCode refusal() {
    CorpusErrors errors = new CorpusErrors(shell);
    boolean asks = !arguments.has(CommonOptions.ALLOW_ERRORS) && !inputs.files().isEmpty();
    ExitCode refused = asks ? errors.in(inputs, arguments) : ExitCode.CLEAN;
    return refused == ExitCode.CLEAN ? errors.unlessParsed(read()) : refused;
  }

  /** The files that tell of a SEP. */
  TracedFiles files() {
    TracedFiles files = read();
    if (files.bySep().isEmpty()) {
      throw new UsageException("no traceability file: no sep-*.yaml was found");
    }
    files.left().forEach(shell::complain);
    return files;
  }

  private TracedFiles read() {
    TracedFiles files = read.orElseGet(() -> TracedFiles.of(inputs.files()));
    read = Optional.of(files);
    return files;
  }

  /**
   * What the run emitted.
   *
   * @param folder absolute
   */
  RunResults results(Path folder) {
    RunResults results = emitted.read(folder);
    if (results.isEmpty() && !arguments.has(CommonOptions.ALLOW_EMPTY)) {
      throw new UsageException(
          emitted.shown(folder)
              + ": no check was emitted, so every row would be untested; --allow-empty takes it"
              + " all the same");
    }
    return results;
  }
}
