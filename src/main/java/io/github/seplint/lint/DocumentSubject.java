package io.github.seplint.lint;

import io.github.seplint.results.RunResults;
import io.github.seplint.suite.Document;
import java.util.Optional;

/**
 * What a document rule is given.
 *
 * @param path the file's, as {@link Subject#path} has it
 */
public record DocumentSubject(Document document, String path, Context context, Options options) {

  public Settings settings() {
    return context.settings();
  }

  /** What conformance runs emitted, if somebody names them. */
  public Optional<RunResults> results() {
    return context.results();
  }
}
