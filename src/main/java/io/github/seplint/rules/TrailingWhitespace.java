package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Fix;
import io.github.seplint.lint.Subject;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.source.TextEdit;
import java.util.function.Consumer;

/** No white space at the end of a line. */
final class TrailingWhitespace implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    SourceText source = subject.file().source();
    BlankSpace blankSpace = new BlankSpace(subject);
    if (subject.file().root().isEmpty()) {
      return;
    }
    for (int line = 0; line < source.lineCount(); line++) {
      Span trailing = BlankSpace.trailing(source, line);
      if (!trailing.isEmpty() && !blankSpace.endsInValue(line)) {
        findings.accept(
            Finding.at(trailing, "white space at the end of the line")
                .fix(new Fix("remove it", TextEdit.delete(trailing))));
      }
    }
  }
}
