package io.github.seplint.spec.lock;

import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.Row;
import io.github.seplint.sep.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.source.Place;
import io.github.seplint.source.SourceText;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.yaml.YamlReader;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A traceability file as a lock sees it. */
public final class LockableFile {
  private final SepFile file;

  private LockableFile(SepFile file) {
    this.file = file;
  }

  public static LockableFile read(SourceText source) {
    return new LockableFile(SepFile.of(source, YamlReader.read(source.text())));
  }

  /** As it is shown. */
  public String path() {
    return file.source().path();
  }

  /** Whether it cannot be read as YAML. */
  public boolean isBroken() {
    return file.yaml().root().isEmpty();
  }

  /** The number of its SEP in digits. */
  public Optional<String> number() {
    return file.digits();
  }

  /**
   * A row with a text.
   *
   * @param index place among the rows of the file, counted from 0
   * @param key what a lock calls it
   * @param place where its text stands
   */
  public record LockableRow(int index, String key, String text, Place place) {}

  /** The rows that have a text, in order. */
  public List<LockableRow> rows() {
    RowKeys keys = RowKeys.of(file);
    List<LockableRow> rows = new ArrayList<>();
    for (Requirement requirement : file.requirements()) {
      Row row = requirement.row();
      if (row.text().isPresent()) {
        YamlScalar text = row.text().get();
        Place place = file.source().place(text.span());
        rows.add(new LockableRow(row.index(), keys.of(row).written(), text.value(), place));
      }
    }
    return rows;
  }

  /** What a revision says of it now. */
  public LockedFile lock(Specification spec, Optional<Pin> pin) {
    return LockedFile.of(new FileMatch(spec, file), pin);
  }

  /** Tells how well revisions fit it. */
  public RevisionScorer fit() {
    return new RevisionScorer(file);
  }
}
