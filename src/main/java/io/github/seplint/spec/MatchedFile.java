package io.github.seplint.spec;

import io.github.seplint.sep.SepFile;
import java.util.List;

/** The rows of a file with what a revision of the specification says of them. */
public record MatchedFile(SepFile file, List<RowMatch> rows) {

  public MatchedFile {
    rows = List.copyOf(rows);
  }

  /** Looks for the quotes of a file. */
  public static MatchedFile of(Specification spec, SepFile file) {
    return new MatchedFile(file, new FileMatch(spec, file).rows());
  }
}
