package io.github.seplint.rules.layout;

import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.LineLayout.SemanticEquality;
import java.util.List;
import java.util.Optional;

/** A fix that is offered only when it is proved to change neither the data nor a comment. */
final class LayoutFix {
  private LayoutFix() {}

  /**
   * The fix, if it holds.
   *
   * @param region whole lines that hold all edits and are YAML by themselves
   */
  static Optional<Fix> of(String title, SourceText source, Span region, List<TextEdit> edits) {
    String before = source.slice(region);
    List<TextEdit> shifted =
        edits.stream()
            .map(edit -> new TextEdit(shifted(edit.span(), region.start()), edit.replacement()))
            .toList();
    return SemanticEquality.isSame(before, TextEdit.apply(before, shifted))
        ? Optional.of(new Fix(title, edits))
        : Optional.empty();
  }

  private static Span shifted(Span span, int by) {
    return new Span(span.start() - by, span.end() - by);
  }
}
