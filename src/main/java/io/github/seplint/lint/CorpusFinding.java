package io.github.seplint.lint;

import io.github.seplint.lint.Corpus.File;
import io.github.seplint.lint.Corpus.Mention;
import java.util.Optional;

/** What a corpus rule has found. */
public record CorpusFinding(File file, Mention mention, String message, Optional<Note> note) {

  /** Another mention that explains it. */
  public record Note(File file, Mention mention, String message) {}
}
