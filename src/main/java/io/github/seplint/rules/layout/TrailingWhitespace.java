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

/** Flags trailing whitespace. */
final class TrailingWhitespace implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    SourceText source = context.file().source();
    BlankLines blankSpace = new BlankLines(context);
    if (context.file().root().isEmpty()) {
      return;
    }
    for (int line = 0; line < source.lineCount(); line++) {
      Span trailing = BlankLines.trailing(source, line);
      if (!trailing.isEmpty() && !blankSpace.endsInValue(line)) {
        findings.accept(
            Finding.at(trailing, "trailing whitespace")
                .fix(new Fix("remove trailing whitespace", TextEdit.delete(trailing))));
      }
    }
  }
}
