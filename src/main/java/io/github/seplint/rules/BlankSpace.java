package io.github.seplint.rules;

import io.github.seplint.lint.Subject;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Lines of a file, and which of them are part of a value, where white space counts. */
final class BlankSpace {
  private final SourceText source;
  private final List<Span> values = new ArrayList<>();

  BlankSpace(Subject subject) {
    this.source = subject.file().source();
    FileValues.visit(subject.file(), scalar -> values.add(scalar.span()));
  }

  /** Whether a line goes on inside of a value. */
  boolean endsInValue(int line) {
    int end = source.lineSpan(line).end();
    return values.stream().anyMatch(value -> value.start() < end && end < value.end());
  }

  static boolean isBlank(SourceText source, int line) {
    Span span = source.lineSpan(line);
    return source.slice(span).isBlank() && source.fullLineSpan(line).length() > 0;
  }
}
