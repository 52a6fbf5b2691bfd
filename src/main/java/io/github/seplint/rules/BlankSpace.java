package io.github.seplint.rules;

import io.github.seplint.lint.Subject;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.BitSet;
import java.util.Optional;

/** Lines of a file, and which of them end inside of a value, where white space counts. */
final class BlankSpace {
  private final Subject subject;
  private final SourceText source;
  private Optional<BitSet> inValues = Optional.empty();

  BlankSpace(Subject subject) {
    this.subject = subject;
    this.source = subject.file().source();
  }

  /** Whether a line goes on inside of a value. */
  boolean endsInValue(int line) {
    // Most files never ask.
    if (inValues.isEmpty()) {
      BitSet lines = new BitSet();
      FileValues.visit(subject.file(), scalar -> mark(scalar, lines));
      inValues = Optional.of(lines);
    }
    return inValues.get().get(line);
  }

  static boolean isBlank(SourceText source, int line) {
    Span span = source.lineSpan(line);
    return source.slice(span).isBlank() && source.fullLineSpan(line).length() > 0;
  }

  private void mark(YamlScalar scalar, BitSet lines) {
    Span span = scalar.span();
    int first = source.lineIndex(span.start());
    int end = source.lineIndex(Math.max(span.start(), span.end() - 1));
    if (isBlock(scalar)) {
      end++;
      while (keepsBlankLines(first) && end < source.lineCount() && isBlank(source, end)) {
        end++;
      }
    }
    lines.set(first, end);
  }

  private static boolean isBlock(YamlScalar scalar) {
    return scalar.style() == YamlScalar.Style.LITERAL || scalar.style() == YamlScalar.Style.FOLDED;
  }

  /** {@code |+}: the blank lines below the value are part of it. A false yes does no harm. */
  private boolean keepsBlankLines(int line) {
    return source.slice(source.lineSpan(line)).indexOf('+') >= 0;
  }
}
