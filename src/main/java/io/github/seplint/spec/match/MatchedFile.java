package io.github.seplint.spec.match;

import io.github.seplint.sep.SepFile;
import io.github.seplint.source.Position;
import io.github.seplint.source.SourceText;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.yaml.YamlReader;
import java.util.List;
import java.util.OptionalLong;

/**
 * The rows of a file with what a revision of the specification says of them.
 *
 * @param sep the number of the SEP, if it has one
 */
public record MatchedFile(SourceText source, OptionalLong sep, List<RowMatch> rows) {

  public MatchedFile {
    rows = List.copyOf(rows);
  }

  /** Looks for the quotes of a file. */
  public static MatchedFile of(Specification spec, SourceText source) {
    return of(spec, SepFile.of(source, YamlReader.read(source.text())));
  }

  public static MatchedFile of(Specification spec, SepFile file) {
    return new MatchedFile(file.source(), file.number(), new FileMatch(spec, file).rows());
  }

  /** Where the text of a row begins. */
  public Position position(RowMatch row) {
    return source.positionOf(row.text().span().start());
  }
}
