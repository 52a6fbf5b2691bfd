package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.sep.RowKeys;
import io.github.seplint.source.Region;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** Makes a finding a diagnostic. */
final class Signature {
  private Signature() {}

  static Diagnostic sign(ActiveRule active, Finding finding, SourceText source, RowKeys rows) {
    List<Related> related = new ArrayList<>();
    for (Finding.Note note : finding.notes()) {
      related.add(new Related(source.place(note.span()), note.message()));
    }
    for (Finding.Reference reference : finding.references()) {
      related.add(new Related(reference.place(), reference.message()));
    }
    return new Diagnostic(
        active.id(),
        active.severity(),
        source.place(finding.span()),
        rows.at(finding.span()),
        finding.message(),
        related,
        finding.fix().map(fix -> new OfferedFix(fix, active.rule().fix(), regions(fix, source))));
  }

  private static List<Region> regions(Fix fix, SourceText source) {
    List<Region> regions = new ArrayList<>(fix.edits().size());
    for (TextEdit edit : fix.edits()) {
      regions.add(source.regionOf(edit.span()));
    }
    return regions;
  }
}
