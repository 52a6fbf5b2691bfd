package io.github.seplint.rules.layout;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.BlankLines;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;

/** Flags trailing whitespace. */
final class TrailingWhitespace implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    if (context.file().root().isEmpty()) {
      return;
    }
    BlankLines blankLines = new BlankLines(context);
    for (int line = 0; line < context.source().lineCount(); line++) {
      Span trailing = BlankLines.trailing(context.source(), line);
      if (!trailing.isEmpty() && !blankLines.endsInValue(line)) {
        findings
            .report(trailing, "trailing whitespace")
            .fix("remove trailing whitespace", TextEdit.delete(trailing));
      }
    }
  }
}
