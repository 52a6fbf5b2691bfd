package io.github.seplint.rules.text;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.BlankLines;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.Requirement.Row;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Flags rows whose strongest keyword is MAY or OPTIONAL. */
final class KeywordMayOnly implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement requirement : context.sepFile().requirements()) {
      Row row = requirement.row();
      row.text().ifPresent(text -> check(context, row, text, findings));
    }
  }

  private static void check(RuleContext context, Row row, YamlScalar text, Findings findings) {
    List<NormativeKeyword> keywords = row.keywords();
    boolean onlyMay =
        !keywords.isEmpty()
            && keywords.stream().allMatch(each -> each.level() == NormativeKeyword.Level.MAY);
    if (onlyMay) {
      NormativeKeyword first = keywords.get(0);
      String word = text.value().substring(first.start(), first.end());
      Finding finding =
          Finding.at(
              text.spanOf(first.start(), first.end()),
              "strongest keyword is `" + word + "`; optional behavior needs no row");
      findings.accept(
          RowRemoval.of(context.sepFile(), row, "remove the row")
              .map(finding::fix)
              .orElse(finding));
    }
  }

  /** Removes a row from a file, with the blank line after it. */
  static final class RowRemoval {
    private RowRemoval() {}

    /**
     * The fix; none for a file's only row, in flow style, where a comment would go with it, or
     * where an alias may need what it holds.
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
      if (previous < 0 || !BlankLines.isBlank(source, previous)) {
        return lines;
      }
      if (lines.end() == source.text().length()) {
        return source.fullLineSpan(previous).to(lines);
      }
      return BlankLines.isBlank(source, next) ? lines.to(source.fullLineSpan(next)) : lines;
    }
  }
}
