package io.github.seplint.rules;

import io.github.seplint.lint.DocumentRule;
import io.github.seplint.lint.DocumentSubject;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Fix;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.source.TextEdit;
import java.util.function.Consumer;

/** Flags consecutive blank lines. */
final class MultipleBlankLines implements DocumentRule {

  @Override
  public void check(DocumentSubject subject, Consumer<Finding> findings) {
    SourceText source = subject.document().source();
    BlankSpace blankSpace = new BlankSpace(subject);
    if (subject.document().root().isEmpty()) {
      return;
    }
    int line = 0;
    while (line < source.lineCount()) {
      int end = line;
      while (end < source.lineCount() && BlankSpace.isBlank(source, end)) {
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
