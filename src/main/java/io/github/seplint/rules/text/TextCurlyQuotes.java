package io.github.seplint.rules.text;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.sep.Requirement;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags curly quotes in requirement texts. */
final class TextCurlyQuotes implements FileRule {
  private static final String CURLY = "“”‘’";

  @Override
  public void check(RuleContext context, Findings findings) {
    Set<Integer> curlyInSpec = new HashSet<>();
    for (QuotedPart part : QuotedPart.in(context)) {
      Optional<QuoteMatch> found = part.match().match();
      if (found.isPresent() && firstCurly(found.get().text()) >= 0) {
        curlyInSpec.add(part.row().index());
      }
    }
    for (Requirement row : context.sepFile().requirements()) {
      if (row.text().isPresent() && !curlyInSpec.contains(row.index())) {
        check(context.source(), row.text().get(), findings);
      }
    }
  }

  private static void check(SourceText source, YamlScalar text, Findings findings) {
    int first = text.signature().isAscii() ? -1 : firstCurly(text.value());
    if (first >= 0) {
      Span quote = new Span(first, first + 1);
      String curly = "curly quote `" + quote.slice(text.value()) + "`";
      Finding finding = findings.report(text, quote, curly + "; use a straight quote");
      List<TextEdit> edits = edits(source, text);
      if (!edits.isEmpty()) {
        finding.fix(new Fix("use straight quotes", edits));
      }
    }
  }

  /** By four searches, which end at once in texts of the Latin alphabet. */
  private static int firstCurly(String text) {
    int first = -1;
    for (int i = 0; i < CURLY.length(); i++) {
      int at = text.indexOf(CURLY.charAt(i));
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  /** Only within quotes is it known how to escape a straight quote. */
  private static List<TextEdit> edits(SourceText source, YamlScalar text) {
    boolean single = text.style() == YamlScalar.Style.SINGLE_QUOTED;
    List<TextEdit> edits = new ArrayList<>();
    if (single || text.style() == YamlScalar.Style.DOUBLE_QUOTED) {
      for (int i = text.span().start(); i < text.span().end(); i++) {
        int kind = CURLY.indexOf(source.text().charAt(i));
        if (kind >= 0) {
          String straight = kind < 2 ? (single ? "\"" : "\\\"") : (single ? "''" : "'");
          edits.add(new TextEdit(new Span(i, i + 1), straight));
        }
      }
    }
    return edits;
  }
}
