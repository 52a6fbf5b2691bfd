package io.github.seplint.rules.support;

import io.github.seplint.lint.RuleContext;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.ScalarLocator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Gives access to the rows of a file and their matches in the specification. */
public final class QuotedRows {
  private QuotedRows() {}

  /** Returns all rows; none without a specification. */
  public static List<RowMatch> of(RuleContext context) {
    return context.quotes().map(quotes -> quotes.rows()).orElse(List.of());
  }

  /** Visits the parts of all rows. */
  public static void visit(RuleContext context, BiConsumer<RowMatch, PartMatch> visitor) {
    for (RowMatch row : of(context)) {
      row.parts().forEach(part -> visitor.accept(row, part));
    }
  }

  /** Returns the source span of a range of a part without markup, if it can be determined. */
  public static Optional<Span> exact(
      RuleContext context, RowMatch row, PartMatch part, Span inPlain) {
    Span inText = part.quote().span(inPlain);
    String source = context.sepFile().source().text();
    return ScalarLocator.span(source, row.text(), inText.start(), inText.end());
  }

  /** Returns the same span, or the span of the full text if it cannot be determined. */
  public static Span place(RuleContext context, RowMatch row, PartMatch part, Span inPlain) {
    return exact(context, row, part, inPlain).orElse(row.text().span());
  }

  /** Returns the source span of a part. */
  public static Span place(RuleContext context, RowMatch row, PartMatch part) {
    int length = part.quote().plain().length();
    return length == 0 || row.parts().size() == 1
        ? row.text().span()
        : place(context, row, part, new Span(0, length));
  }

  /** Returns the display name of a page, without {@code docs} and {@code .mdx}. */
  public static String page(String path) {
    String end = path.endsWith("/index.mdx") ? "/index.mdx" : ".mdx";
    return path.substring(path.indexOf('/') + 1, path.length() - end.length());
  }

  /** Shortens a text to fit into a message. */
  public static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 77).stripTrailing() + "...";
  }
}
