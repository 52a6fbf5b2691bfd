package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.source.SourceText;
import java.util.List;

/** Makes a finding a diagnostic. */
final class Signature {
  private Signature() {}

  static Diagnostic sign(ActiveRule active, Finding finding, SourceText source) {
    List<Related> related =
        finding.notes().stream()
            .map(note -> new Related(source.place(note.span()), note.message()))
            .toList();
    return new Diagnostic(
        active.id(),
        active.severity(),
        source.place(finding.span()),
        finding.message(),
        related,
        finding.fix().map(fix -> new OfferedFix(fix, active.rule().fix())));
  }
}
