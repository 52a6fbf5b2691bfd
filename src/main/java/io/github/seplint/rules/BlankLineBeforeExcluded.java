package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.RowBlock;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.source.TextEdit;
import io.github.seplint.yaml.GapLines;
import java.util.List;
import java.util.function.Consumer;

/** Flags a missing blank line before the excluded rows. */
final class BlankLineBeforeExcluded implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    if (subject.file().excluded().isEmpty()) {
      return;
    }
    List<RowBlock> rows = RowBlock.of(subject.file());
    for (int i = rows.size() - 1; i > 0; i--) {
      if (rows.get(i).isExcluded() && !rows.get(i - 1).isExcluded()) {
        check(subject.file().source(), rows.get(i - 1), rows.get(i), findings);
        return;
      }
    }
  }

  private static void check(
      SourceText source, RowBlock above, RowBlock first, Consumer<Finding> findings) {
    if (hasBlankLine(source, above, first)) {
      return;
    }
    Finding finding =
        Finding.at(
            first.requirement().row().mapping().entries().get(0).key().span(),
            "missing blank line before the first excluded row");
    Span region = above.span(source).to(first.span(source));
    TextEdit insertion = TextEdit.insert(above.span(source).end(), source.lineSeparator());
    findings.accept(
        LayoutFix.of("insert a blank line", source, region, List.of(insertion))
            .map(finding::fix)
            .orElse(finding));
  }

  /** Of more than one {@link MultipleBlankLines} speaks. */
  private static boolean hasBlankLine(SourceText source, RowBlock above, RowBlock below) {
    GapLines lines = new GapLines(source);
    for (int line = above.lastLine() + 1; line < below.dashLine(); line++) {
      if (lines.isBlank(line)) {
        return true;
      }
    }
    return false;
  }
}
