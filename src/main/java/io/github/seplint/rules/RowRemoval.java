package io.github.seplint.rules;

import io.github.seplint.lint.Fix;
import io.github.seplint.sep.Row;
import io.github.seplint.sep.SepFile;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.source.TextEdit;
import io.github.seplint.yaml.YamlComment;
import java.util.List;
import java.util.Optional;

/** Removes a row from a file, with the blank line after it. */
final class RowRemoval {
  private RowRemoval() {}

  /**
   * The fix; none for a file's only row, in flow style, where a comment would go with it, or where
   * an alias may need what it holds.
   */
  static Optional<Fix> of(SepFile file, Row row, String title) {
    SourceText source = file.source();
    Span span = row.mapping().span();
    boolean simple =
        file.requirements().size() > 1
            && file.yaml().problems().isEmpty()
            && !row.mapping().flow()
            && startsItem(source, span)
            && !holdsComment(file.yaml().comments(), lines(source, span));
    return simple
        ? Optional.of(new Fix(title, TextEdit.delete(withBlankLine(source, lines(source, span)))))
        : Optional.empty();
  }

  private static boolean startsItem(SourceText source, Span span) {
    Span line = source.fullLineSpan(source.lineIndex(span.start()));
    String before = source.text().substring(line.start(), span.start()).strip();
    Span last = source.lineSpan(source.lineIndex(Math.max(span.start(), span.end() - 1)));
    return before.equals("-") && source.slice(new Span(span.end(), last.end())).isBlank();
  }

  /** Searches, as a file may have many comments and many such rows. */
  private static boolean holdsComment(List<YamlComment> comments, Span lines) {
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (comments.get(middle).span().start() < lines.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < comments.size() && comments.get(low).span().start() < lines.end();
  }

  private static Span lines(SourceText source, Span span) {
    Span first = source.fullLineSpan(source.lineIndex(span.start()));
    Span last = source.fullLineSpan(source.lineIndex(Math.max(span.start(), span.end() - 1)));
    return first.to(last);
  }

  /** One of two blank lines that would meet goes as well, and one that would end the file. */
  private static Span withBlankLine(SourceText source, Span lines) {
    int next = source.lineIndex(lines.end());
    int previous = source.lineIndex(lines.start()) - 1;
    if (previous < 0 || !BlankSpace.isBlank(source, previous)) {
      return lines;
    }
    if (lines.end() == source.text().length()) {
      return source.fullLineSpan(previous).to(lines);
    }
    return BlankSpace.isBlank(source, next) ? lines.to(source.fullLineSpan(next)) : lines;
  }
}
