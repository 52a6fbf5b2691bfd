package io.github.seplint.rules.layout;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.BlankLines;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;

/** Flags consecutive blank lines. */
final class MultipleBlankLines implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    SourceText source = context.file().source();
    BlankLines blankSpace = new BlankLines(context);
    if (context.file().root().isEmpty()) {
      return;
    }
    int line = 0;
    while (line < source.lineCount()) {
      int end = line;
      while (end < source.lineCount() && BlankLines.isBlank(source, end)) {
        end++;
      }
      if (end - line > 1 && !blankSpace.endsInValue(line)) {
        findings.accept(finding(source, line, end));
      }
      line = Math.max(end, line + 1);
    }
  }

  private static Finding finding(SourceText source, int first, int end) {
    Span surplus = source.fullLineSpan(first + 1).to(source.fullLineSpan(end - 1));
    return Finding.at(Span.at(surplus.start()), end - first + " consecutive blank lines")
        .fix(new Fix("keep one blank line", TextEdit.delete(surplus)));
  }
}
