package io.github.seplint.coverage;

import io.github.seplint.results.RunResults;
import io.github.seplint.sep.SepFile;
import io.github.seplint.source.SourceText;
import io.github.seplint.yaml.YamlReader;
import java.util.Optional;
import java.util.OptionalLong;

/** A traceability file, read so far as a manifest needs it. */
public final class TracedFile {
  private final SepFile file;

  private TracedFile(SepFile file) {
    this.file = file;
  }

  /** Reads a text; what is wrong in it is the linter's to tell. */
  public static TracedFile of(SourceText text) {
    return new TracedFile(SepFile.of(text, YamlReader.read(text.text())));
  }

  /** The SEP's number, if the file has one. */
  public OptionalLong number() {
    return file.number();
  }

  /** The file joined with what was emitted; empty if it has no number. */
  public Optional<TracedSep> joined(RunResults results) {
    return TracedSep.of(file, results);
  }
}
