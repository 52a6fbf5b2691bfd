package io.github.seplint.rules.layout;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.text.TextSignature;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;

/** Flags sentences and reasons in the wrong kind of quotes. */
final class StringQuoteStyle implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement row : context.sepFile().requirements()) {
      for (YamlEntry entry : row.mapping().entries()) {
        boolean prose = entry.name().equals("text") || entry.name().equals("excluded");
        if (prose && entry.value() instanceof YamlScalar scalar) {
          check(context.source(), "`" + entry.name() + "`", scalar, findings);
        }
      }
    }
  }

  private static void check(SourceText source, String key, YamlScalar scalar, Findings findings) {
    TextSignature marks = scalar.signature();
    boolean prefersDouble =
        marks.has('\'') && count(scalar.value(), '\'') > count(scalar.value(), '"');
    if (scalar.style() == YamlScalar.Style.DOUBLE_QUOTED) {
      String raw = content(source, scalar);
      if (!prefersDouble && !hasEscape(raw)) {
        String text = "'" + raw.replace("\\\"", "\"").replace("'", "''") + "'";
        findings
            .report(openingQuote(scalar), key + " uses double quotes; use single quotes")
            .fix("use single quotes", new TextEdit(scalar.span(), text));
      }
    } else if (scalar.style() == YamlScalar.Style.SINGLE_QUOTED && prefersDouble) {
      String raw = content(source, scalar);
      // If a text contains both kinds, Prettier writes single quotes; either is accepted here.
      if (raw.indexOf('"') < 0 && raw.indexOf('\\') < 0) {
        String text = "\"" + raw.replace("''", "'") + "\"";
        findings
            .report(
                openingQuote(scalar), key + " contains escaped single quotes; use double quotes")
            .fix("use double quotes", new TextEdit(scalar.span(), text));
      }
    }
  }

  private static Span openingQuote(YamlScalar scalar) {
    return new Span(scalar.span().start(), scalar.span().start() + 1);
  }

  private static String content(SourceText source, YamlScalar scalar) {
    return source.slice(new Span(scalar.span().start() + 1, scalar.span().end() - 1));
  }

  /** Returns whether a text has an escape other than that of a quote; like Prettier, keeps it. */
  private static boolean hasEscape(String raw) {
    return raw.replace("\\\"", "").indexOf('\\') >= 0;
  }

  private static int count(String text, char wanted) {
    int count = 0;
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      count++;
    }
    return count;
  }
}
