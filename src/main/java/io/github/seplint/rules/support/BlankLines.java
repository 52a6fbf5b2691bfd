package io.github.seplint.rules.support;

import io.github.seplint.lint.Rule.RuleContext;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument.YamlProblem;
import io.github.seplint.yaml.YamlScalar;
import java.util.BitSet;
import java.util.Optional;

/** The lines of a file, and those that end inside a value, where whitespace is significant. */
public final class BlankLines {
  private final RuleContext context;
  private final SourceText source;
  private Optional<BitSet> inValues = Optional.empty();

  public BlankLines(RuleContext context) {
    this.context = context;
    this.source = context.file().source();
  }

  /** Returns whether the end of a line is inside a value. */
  public boolean endsInValue(int line) {
    // Not needed for most files.
    if (inValues.isEmpty()) {
      BitSet lines = new BitSet();
      FileValues.visitWithKeys(context.file(), scalar -> mark(scalar, lines));
      markFurtherDocuments(lines);
      inValues = Optional.of(lines);
    }
    return inValues.get().get(line);
  }

  /** Returns whether a line contains only spaces and tabs; the end of the text is no line. */
  public static boolean isBlank(SourceText source, int line) {
    return source.fullLineSpan(line).length() > 0
        && trailing(source, line).equals(source.lineSpan(line));
  }

  /** Returns the spaces and tabs at the end of a line; other white space is content in YAML. */
  public static Span trailing(SourceText source, int line) {
    Span span = source.lineSpan(line);
    int start = span.end();
    while (start > span.start() && " \t".indexOf(source.text().charAt(start - 1)) >= 0) {
      start--;
    }
    return new Span(start, span.end());
  }

  private void mark(YamlScalar scalar, BitSet lines) {
    Span span = scalar.span();
    int first = source.lineIndex(span.start());
    int end = source.lastLineIndex(span);
    if (isBlock(scalar)) {
      end++;
      while (keepsBlankLines(first) && end < source.lineCount() && isBlank(source, end)) {
        end++;
      }
    }
    lines.set(first, end);
  }

  /** Further documents are not parsed, so all of their lines may be in values. */
  private void markFurtherDocuments(BitSet lines) {
    int rootEnd = context.file().root().map(root -> root.span().end()).orElse(0);
    for (YamlProblem problem : context.file().yaml().problems()) {
      if (problem.span().start() >= rootEnd) {
        lines.set(source.lineIndex(problem.span().start()), source.lineCount());
      }
    }
  }

  private static boolean isBlock(YamlScalar scalar) {
    return scalar.style() == YamlScalar.Style.LITERAL || scalar.style() == YamlScalar.Style.FOLDED;
  }

  /** With {@code |+}, the blank lines below belong to the value. A false positive does no harm. */
  private boolean keepsBlankLines(int line) {
    return source.slice(source.lineSpan(line)).indexOf('+') >= 0;
  }
}
