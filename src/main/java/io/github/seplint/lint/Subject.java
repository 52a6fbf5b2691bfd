package io.github.seplint.lint;

import io.github.seplint.coverage.Manifest;
import io.github.seplint.results.RunResults;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.FileQuotes;
import java.util.Optional;

/**
 * What a file rule is given.
 *
 * @param path the file's, relative to the folder of the configuration: does not depend on where
 *     seplint is run
 * @param quotes what the specification says of the rows, if there is one
 */
public record Subject(
    SepFile file, String path, Context context, Options options, Optional<FileQuotes> quotes) {

  public Settings settings() {
    return context.settings();
  }

  /** What conformance runs emitted, if somebody names them. */
  public Optional<RunResults> results() {
    return context.results();
  }

  /** What was written down of such runs, if somebody names it. */
  public Optional<Manifest> manifest() {
    return context.manifest();
  }
}
