package io.github.seplint.lint;

import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.LintInputs.RuleOptions;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.results.RunResults;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.suite.ParsedFile;
import java.util.Optional;

/**
 * What a file rule is given.
 *
 * @param path the file's, relative to the folder of the configuration: does not depend on where
 *     seplint is run
 * @param quotes what the specification says of the rows, if there is one
 */
public record RuleContext(
    SepFile file,
    String path,
    LintInputs context,
    RuleOptions options,
    Optional<FileQuotes> quotes) {

  public LintSettings settings() {
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

  /**
   * What a document rule is given.
   *
   * @param path the file's, as {@link RuleContext#path} has it
   */
  public record DocumentContext(
      ParsedFile document, String path, LintInputs context, RuleOptions options) {

    public LintSettings settings() {
      return context.settings();
    }

    /** What conformance runs emitted, if somebody names them. */
    public Optional<RunResults> results() {
      return context.results();
    }
  }
}
