package io.github.seplint.rules.layout;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.RowLayout;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.LineLayout;
import java.util.List;

/** Flags a missing blank line before the excluded rows. */
final class BlankLineBeforeExcluded implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    if (context.sepFile().excluded().isEmpty()) {
      return;
    }
    List<RowLayout> rows = RowLayout.of(context.sepFile());
    for (int i = rows.size() - 1; i > 0; i--) {
      if (rows.get(i).isExcluded() && !rows.get(i - 1).isExcluded()) {
        check(context.sepFile().source(), rows.get(i - 1), rows.get(i), findings);
        return;
      }
    }
  }

  private static void check(
      SourceText source, RowLayout above, RowLayout first, Findings findings) {
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
  private static boolean hasBlankLine(SourceText source, RowLayout above, RowLayout below) {
    LineLayout lines = new LineLayout(source);
    for (int line = above.lastLine() + 1; line < below.dashLine(); line++) {
      if (lines.isBlank(line)) {
        return true;
      }
    }
    return false;
  }
}
