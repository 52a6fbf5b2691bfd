package io.github.seplint.rules.layout;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags sentences and reasons in the wrong kind of quotes. */
final class StringQuoteStyle implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement requirement : context.sepFile().requirements()) {
      YamlMapping row = requirement.row().mapping();
      for (YamlEntry entry : row.entries()) {
        boolean prose = entry.name().equals("text") || entry.name().equals("excluded");
        if (prose && entry.value() instanceof YamlScalar scalar) {
          finding(context.sepFile().source(), entry.name(), scalar).ifPresent(findings);
        }
      }
    }
  }

  private static Optional<Finding> finding(SourceText source, String key, YamlScalar scalar) {
    return switch (scalar.style()) {
      case DOUBLE_QUOTED -> singleQuotes(source, key, scalar);
      case SINGLE_QUOTED -> doubleQuotes(source, key, scalar);
      default -> Optional.empty();
    };
  }

  private static Optional<Finding> singleQuotes(SourceText source, String key, YamlScalar scalar) {
    String raw = content(source, scalar);
    if (prefersDouble(scalar.value()) || hasEscape(raw)) {
      return Optional.empty();
    }
    String single = "'" + raw.replace("\\\"", "\"").replace("'", "''") + "'";
    return Optional.of(
        finding(scalar, "`" + key + "` uses double quotes; use single quotes", "single", single));
  }

  /** Where a text holds both kinds, Prettier writes single quotes and we let either pass. */
  private static Optional<Finding> doubleQuotes(SourceText source, String key, YamlScalar scalar) {
    String raw = content(source, scalar);
    boolean needsEscape = raw.indexOf('"') >= 0 || raw.indexOf('\\') >= 0;
    if (needsEscape || !prefersDouble(scalar.value())) {
      return Optional.empty();
    }
    String twice = "\"" + raw.replace("''", "'") + "\"";
    String message = "`" + key + "` contains escaped single quotes; use double quotes";
    return Optional.of(finding(scalar, message, "double", twice));
  }

  private static Finding finding(YamlScalar scalar, String message, String kind, String text) {
    Fix fix = new Fix("use " + kind + " quotes", new TextEdit(scalar.span(), text));
    return Finding.at(new Span(scalar.span().start(), scalar.span().start() + 1), message).fix(fix);
  }

  private static String content(SourceText source, YamlScalar scalar) {
    return source.slice(new Span(scalar.span().start() + 1, scalar.span().end() - 1));
  }

  /** An escape other than that of a quote: as Prettier, we take it that it is wanted. */
  private static boolean hasEscape(String raw) {
    for (int at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', at + 1)) {
      if (!raw.startsWith("\"", at + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean prefersDouble(String text) {
    return count(text, '\'') > count(text, '"');
  }

  private static int count(String text, char wanted) {
    int count = 0;
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      count++;
    }
    return count;
  }
}
