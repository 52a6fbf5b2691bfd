package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.RowBlock;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.source.TextEdit;
import io.github.seplint.yaml.GapLines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The section of excluded rows is set off by one blank line. */
final class SectionBlankLine implements FileRule {

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
    Gap gap = Gap.of(source, above, first);
    if (gap.longest == 1) {
      return;
    }
    String count = gap.longest == 0 ? "no blank line" : gap.longest + " blank lines";
    Finding finding =
        Finding.at(
            first.requirement().row().mapping().entries().get(0).key().span(),
            count + " before the first excluded row");
    String title = gap.longest == 0 ? "insert a blank line" : "keep one blank line";
    Span region = above.span(source).to(first.span(source));
    findings.accept(
        LayoutFix.of(title, source, region, gap.edits).map(finding::fix).orElse(finding));
  }

  /**
   * What stands between two rows.
   *
   * @param longest how many blank lines follow each other
   * @param edits what makes of each run of blank lines one
   */
  private record Gap(int longest, List<TextEdit> edits) {

    static Gap of(SourceText source, RowBlock above, RowBlock below) {
      GapLines lines = new GapLines(source);
      List<TextEdit> edits = new ArrayList<>();
      int longest = 0;
      int run = 0;
      for (int line = above.lastLine() + 1; line < below.dashLine(); line++) {
        run = lines.isBlank(line) ? run + 1 : 0;
        longest = Math.max(longest, run);
        if (run > 1) {
          edits.add(TextEdit.delete(source.fullLineSpan(line)));
        }
      }
      if (longest == 0) {
        edits.add(TextEdit.insert(above.span(source).end(), source.lineSeparator()));
      }
      return new Gap(longest, edits);
    }
  }
}
