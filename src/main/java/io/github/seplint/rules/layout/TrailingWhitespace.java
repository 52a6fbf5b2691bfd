package io.github.seplint.rules.layout;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.rules.support.BlankLines;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import java.util.function.Consumer;

/** Flags trailing whitespace. */
final class TrailingWhitespace implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    SourceText source = subject.document().source();
    BlankLines blankSpace = new BlankLines(subject);
    if (subject.document().root().isEmpty()) {
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
