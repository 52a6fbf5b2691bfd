package io.github.seplint.lint;

import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.LintInputs.RuleOptions;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.results.RunResults;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.suite.ParsedFile.SuiteFile;
import io.github.seplint.text.SourceText;
import java.util.Optional;

/**
 * The input of a file rule.
 *
 * @param path of the file, relative to the directory of the configuration: independent of the
 *     directory in which seplint runs
 * @param quotes the matches of the rows in the specification, if there is one
 */
public record RuleContext(
    ParsedFile file,
    String path,
    LintInputs inputs,
    RuleOptions options,
    Optional<FileQuotes> quotes) {

  /** The file as a traceability file, for rules whose page names no other kind. */
  public SepFile sepFile() {
    return file.sep().orElseThrow();
  }

  /** The file as a suite file, for rules whose page names only its kind. */
  public <T extends SuiteFile> T suite(Class<T> type) {
    return file.suite(type).orElseThrow();
  }

  public SourceText source() {
    return file.source();
  }

  public LintSettings settings() {
    return inputs.settings();
  }

  /** The results of conformance runs, if given. */
  public Optional<RunResults> results() {
    return inputs.results();
  }

  /** The committed manifest, if given. */
  public Optional<Manifest> manifest() {
    return inputs.manifest();
  }
}
