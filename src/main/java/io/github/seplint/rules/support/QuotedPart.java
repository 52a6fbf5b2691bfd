package io.github.seplint.rules.support;

import io.github.seplint.lint.Rule.RuleContext;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.token.TermVector;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.ScalarLocator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a row's text with its match in the specification. Most texts have one part; others
 * quote several sentences.
 */
public record QuotedPart(SourceText source, RowMatch row, PartMatch match) {
  private static final double MOST = 0.75;

  /** Words that join the requirements of a sentence. */
  private static final Set<String> CONNECTIVES =
      Set.of("and", "or", "but", "also", "then", "it", "they");

  /** The parts of all rows of a file. */
  private record FileParts(List<QuotedPart> all) {
    static FileParts of(RuleContext context) {
      List<QuotedPart> parts = new ArrayList<>();
      for (RowMatch row : rows(context)) {
        row.parts().forEach(part -> parts.add(new QuotedPart(context.source(), row, part)));
      }
      return new FileParts(List.copyOf(parts));
    }
  }

  /** Returns the parts of all rows; none without a specification. */
  public static List<QuotedPart> in(RuleContext context) {
    return context.quotes().isPresent()
        ? context.derived(FileParts.class, file -> FileParts.of(context)).all
        : List.of();
  }

  /** Returns all rows; none without a specification. */
  public static List<RowMatch> rows(RuleContext context) {
    return context.quotes().isPresent() ? context.quotes().get().rows() : List.of();
  }

  /** Returns the span of the part in the file. */
  public Span span() {
    int length = match.quote().plain().length();
    return length == 0 || row.parts().size() == 1 ? row.text().span() : span(new Span(0, length));
  }

  /** Returns the span of a range of the part without markup, or else of the text of the row. */
  public Span span(Span inPlain) {
    return exactSpan(inPlain).orElse(row.text().span());
  }

  /** Returns the span of a range of the part without markup, if it can be determined. */
  public Optional<Span> exactSpan(Span inPlain) {
    Span inText = match.quote().span(inPlain);
    return ScalarLocator.span(source.text(), row.text(), inText.start(), inText.end());
  }

  /** Returns whether other rows quote the requirements of a text, together. */
  public boolean isInOtherRows(RuleContext context, String text) {
    List<NormativeKeyword> keywords =
        NormativeKeyword.in(text).stream()
            .filter(each -> each.level() != NormativeKeyword.Level.MAY)
            .toList();
    for (int i = 0; i < keywords.size(); i++) {
      int start = i == 0 ? 0 : keywords.get(i).span().start();
      int end = i + 1 < keywords.size() ? keywords.get(i + 1).span().start() : text.length();
      if (!isInAnotherRow(context, text.substring(start, end))) {
        return false;
      }
    }
    return !keywords.isEmpty() || isInAnotherRow(context, text);
  }

  /** Returns whether another row quotes most words of a text. */
  public boolean isInAnotherRow(RuleContext context, String text) {
    TokenizedText all = TokenizedText.of(text);
    TermVector words = TermVector.of(all.filter(i -> !CONNECTIVES.contains(all.key(i))));
    // A single word is in many rows.
    return words.count() > 1
        && rows(context).stream()
            .filter(other -> other.index() != row.index())
            .flatMap(other -> other.parts().stream())
            .map(other -> other.quote().terms())
            .anyMatch(other -> words.common(other) >= MOST * words.count());
  }

  /** Returns the display name of a page: of the site without {@code docs} and {@code .mdx}. */
  public static String page(String path) {
    return path.startsWith("docs/")
        ? path.substring("docs/".length()).replaceFirst("(/index)?\\.mdx$", "")
        : path;
  }

  /** Shortens a text to fit into a message. */
  public static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 77).stripTrailing() + "...";
  }
}
