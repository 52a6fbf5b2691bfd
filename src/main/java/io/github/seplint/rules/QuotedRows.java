package io.github.seplint.rules;

import io.github.seplint.lint.Subject;
import io.github.seplint.source.Span;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.yaml.ScalarText;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The rows of a file whose quotes were looked for in the specification. */
final class QuotedRows {
  private QuotedRows() {}

  /** All rows; none where there is no specification. */
  static List<RowMatch> of(Subject subject) {
    return subject.quotes().map(quotes -> quotes.rows()).orElse(List.of());
  }

  /** Visits the parts of all rows. */
  static void visit(Subject subject, BiConsumer<RowMatch, PartMatch> visitor) {
    for (RowMatch row : of(subject)) {
      row.parts().forEach(part -> visitor.accept(row, part));
    }
  }

  /** Where a range of a part without markup is written, if that can be told. */
  static Optional<Span> exact(Subject subject, RowMatch row, PartMatch part, Span inPlain) {
    Span inText = part.quote().span(inPlain);
    String source = subject.file().source().text();
    return ScalarText.span(source, row.text(), inText.start(), inText.end());
  }

  /** The same; the whole text where it cannot be told. */
  static Span place(Subject subject, RowMatch row, PartMatch part, Span inPlain) {
    return exact(subject, row, part, inPlain).orElse(row.text().span());
  }

  /** Where a part is written. */
  static Span place(Subject subject, RowMatch row, PartMatch part) {
    int length = part.quote().plain().length();
    return length == 0 || row.parts().size() == 1
        ? row.text().span()
        : place(subject, row, part, new Span(0, length));
  }

  /** A page as people speak of it: without {@code docs} and {@code .mdx}. */
  static String page(String path) {
    String end = path.endsWith("/index.mdx") ? "/index.mdx" : ".mdx";
    return path.substring(path.indexOf('/') + 1, path.length() - end.length());
  }

  /** A text that fits in a message. */
  static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 77).stripTrailing() + "...";
  }
}
