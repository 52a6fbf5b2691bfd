package io.github.seplint.rules.text;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.BlankLines;
import io.github.seplint.rules.support.Phrases;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import io.github.seplint.yaml.YamlScalar;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Flags rows whose strongest keyword is MAY or OPTIONAL. */
final class KeywordMayOnly implements FileRule {
  private static final Comparator<YamlComment> BY_START =
      (a, b) -> Integer.compare(a.span().start(), b.span().start());

  /** Words that limit what is optional, or say what follows from it: these can be tested. */
  private static final Phrases LIMITS =
      Phrases.of(
          "only",
          "unless",
          "except",
          "provided that",
          "as long as",
          "at most",
          "no more than",
          "in which case",
          "in that case",
          "otherwise",
          "must",
          "shall",
          "should",
          "defaults to",
          "the default",
          "if present",
          "when present",
          "if provided",
          "when provided",
          "if included",
          "if specified",
          "if omitted",
          "when omitted",
          "if absent",
          "when absent");

  /** Words in the id of a check that tests how the other side handles what is optional. */
  private static final Phrases TOLERANCE =
      Phrases.of(
          "accept",
          "accepts",
          "accepted",
          "allow",
          "allows",
          "allowed",
          "permit",
          "permits",
          "permitted",
          "tolerate",
          "tolerates",
          "handle",
          "handles",
          "ignore",
          "ignores",
          "optional");

  /** Reasons that already say why the row is excluded. */
  private static final Phrases OPTIONAL =
      Phrases.of(
          "optional",
          "may",
          "permission",
          "permissive",
          "permits",
          "permitted",
          "allowed",
          "not required",
          "not a requirement",
          "no requirement",
          "discretion",
          "choice");

  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement row : context.sepFile().requirements()) {
      List<NormativeKeyword> keywords = row.keywords();
      boolean onlyMay =
          !keywords.isEmpty()
              && keywords.stream().allMatch(each -> each.level() == NormativeKeyword.Level.MAY);
      if (onlyMay && row.text().isPresent() && isPointless(row, row.text().get())) {
        YamlScalar text = row.text().get();
        Span first = keywords.get(0).span();
        String word = "`" + first.slice(text.value()) + "`";
        findings
            .report(
                text, first, "strongest keyword is " + word + "; optional behavior needs no row")
            .fix(removal(context.sepFile(), row));
      }
    }
  }

  /** Returns whether nothing can be tested, and no reason admits it. */
  private static boolean isPointless(Requirement row, YamlScalar text) {
    return !text.value().contains("MAY NOT")
        && !ImplicitRequirement.isIn(text)
        && !LIMITS.areIn(text)
        && row.check().filter(TOLERANCE::areIn).isEmpty()
        && row.reason().filter(OPTIONAL::areIn).isEmpty();
  }

  /**
   * Removes a row with the blank line after it; empty for the only row of a file, in flow style, if
   * the row contains a comment, or if the file has aliases that may refer to it.
   */
  private static Optional<Fix> removal(SepFile file, Requirement row) {
    SourceText source = file.source();
    Span span = row.mapping().span();
    Span lines = source.fullLinesSpan(span);
    boolean simple =
        file.requirements().size() > 1
            && file.yaml().problems().isEmpty()
            && !row.mapping().flow()
            && startsItem(source, span)
            && !holdsComment(file.yaml().comments(), lines);
    return simple
        ? Optional.of(new Fix("remove the row", TextEdit.delete(withBlankLine(source, lines))))
        : Optional.empty();
  }

  private static boolean startsItem(SourceText source, Span span) {
    int end = source.lineSpan(source.lastLineIndex(span)).end();
    return source.lineBefore(span.start()).strip().equals("-")
        && source.slice(new Span(span.end(), end)).isBlank();
  }

  /** Uses binary search, as a file may have many comments and many such rows. */
  private static boolean holdsComment(List<YamlComment> comments, Span lines) {
    YamlComment wanted = new YamlComment(Span.at(lines.start()), "", true);
    int found = Collections.binarySearch(comments, wanted, BY_START);
    int next = found < 0 ? -found - 1 : found;
    return next < comments.size() && comments.get(next).span().start() < lines.end();
  }

  /** Includes one of two blank lines that would become adjacent, or one that would end the file. */
  private static Span withBlankLine(SourceText source, Span lines) {
    int next = source.lineIndex(lines.end());
    int previous = source.lineIndex(lines.start()) - 1;
    if (previous < 0 || !BlankLines.isBlank(source, previous)) {
      return lines;
    }
    if (lines.end() == source.text().length()) {
      return source.fullLineSpan(previous).to(lines);
    }
    return BlankLines.isBlank(source, next) ? lines.to(source.fullLineSpan(next)) : lines;
  }
}
