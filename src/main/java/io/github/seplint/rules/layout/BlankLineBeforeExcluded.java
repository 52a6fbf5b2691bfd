package io.github.seplint.rules.layout;

import io.github.seplint.lint.Rule.FileRule;
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
      if (rows.get(i).requirement().isExcluded() && !rows.get(i - 1).requirement().isExcluded()) {
        check(context.source(), rows.get(i - 1), rows.get(i), findings);
        return;
      }
    }
  }

  private static void check(
      SourceText source, RowLayout above, RowLayout first, Findings findings) {
    LineLayout lines = new LineLayout(source);
    for (int line = above.lastLine() + 1; line < first.dashLine(); line++) {
      if (lines.isBlank(line)) {
        // multiple-blank-lines reports more than one.
        return;
      }
    }
    Span region = above.span(source).to(first.span(source));
    TextEdit edit = TextEdit.insert(above.span(source).end(), source.lineSeparator());
    findings
        .report(
            first.requirement().mapping().start(),
            "missing blank line before the first excluded row")
        .fix(KeySequence.layoutFix("insert a blank line", source, region, List.of(edit)));
  }
}
