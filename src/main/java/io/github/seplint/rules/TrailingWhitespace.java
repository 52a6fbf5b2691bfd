package io.github.seplint.rules;

import io.github.seplint.lint.DocumentRule;
import io.github.seplint.lint.DocumentSubject;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Fix;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.source.TextEdit;
import java.util.function.Consumer;

/** Flags trailing whitespace. */
final class TrailingWhitespace implements DocumentRule {

  @Override
  public void check(DocumentSubject subject, Consumer<Finding> findings) {
    SourceText source = subject.document().source();
    BlankSpace blankSpace = new BlankSpace(subject);
    if (subject.document().root().isEmpty()) {
      return;
    }
    for (int line = 0; line < source.lineCount(); line++) {
      Span trailing = BlankSpace.trailing(source, line);
      if (!trailing.isEmpty() && !blankSpace.endsInValue(line)) {
        findings.accept(
            Finding.at(trailing, "trailing whitespace")
                .fix(new Fix("remove trailing whitespace", TextEdit.delete(trailing))));
      }
    }
  }
}
