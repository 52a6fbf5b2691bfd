package io.github.seplint.coverage;

import io.github.seplint.results.RunResults;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.source.Position;
import io.github.seplint.source.SourceText;
import io.github.seplint.yaml.YamlProblem;
import io.github.seplint.yaml.YamlReader;
import java.util.HashMap;
import java.util.Map;
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

  /** Why there is no tree, behind the file's path, line and column; empty if there is one. */
  public Optional<String> broken() {
    return file.yaml().problems().stream()
        .filter(problem -> problem.kind() == YamlProblem.Kind.SYNTAX)
        .map(problem -> told(problem.span().start(), problem.message()))
        .findFirst();
  }

  private String told(int offset, String message) {
    Position at = file.source().positionOf(offset);
    return file.source().path() + ":" + at.line() + ":" + at.column() + ": " + message;
  }

  /** The SEP's number, if the file has one. */
  public OptionalLong number() {
    return file.number();
  }

  /** In which lines its checks are defined: where their rows begin. Of one id the first counts. */
  public Map<String, Integer> lines() {
    Map<String, Integer> lines = new HashMap<>();
    for (Requirement.Checked row : file.checked()) {
      int start = row.row().mapping().span().start();
      row.check()
          .ifPresent(id -> lines.putIfAbsent(id.value(), file.source().positionOf(start).line()));
    }
    return lines;
  }

  /** The file joined with what was emitted; empty if it has no number. */
  public Optional<TracedSep> joined(RunResults results) {
    return TracedSep.of(file, results);
  }
}
