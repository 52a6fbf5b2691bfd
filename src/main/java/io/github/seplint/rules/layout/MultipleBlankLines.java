package io.github.seplint.rules.layout;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.BlankLines;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;

/** Flags consecutive blank lines. */
final class MultipleBlankLines implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    if (context.file().root().isEmpty()) {
      return;
    }
    SourceText source = context.source();
    BlankLines blankLines = new BlankLines(context);
    int line = 0;
    while (line < source.lineCount()) {
      int end = line;
      while (end < source.lineCount() && BlankLines.isBlank(source, end)) {
        end++;
      }
      if (end - line > 1 && !blankLines.endsInValue(line)) {
        Span surplus = source.fullLineSpan(line + 1).to(source.fullLineSpan(end - 1));
        findings
            .report(Span.at(surplus.start()), end - line + " consecutive blank lines")
            .fix("keep one blank line", TextEdit.delete(surplus));
      }
      line = Math.max(end, line + 1);
    }
  }
}
