package io.github.seplint.rules;

import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.source.TextEdit;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Replaces the value of a single-line scalar and keeps its quoting style. */
final class QuoteEdit {
  private QuoteEdit() {}

  /** Returns the edit; empty if the scalar spans lines, is an alias or cannot hold the value. */
  static Optional<TextEdit> replace(SourceText source, YamlScalar scalar, String value) {
    Span span = scalar.span();
    boolean oneLine = source.lineIndex(span.start()) == source.lineIndex(span.end());
    if (!oneLine || value.chars().anyMatch(c -> c < ' ' || c == '\u007f')) {
      return Optional.empty();
    }
    return switch (scalar.style()) {
      case SINGLE_QUOTED -> Optional.of(new TextEdit(span, "'" + value.replace("'", "''") + "'"));
      case DOUBLE_QUOTED ->
          Optional.of(
              new TextEdit(span, '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"'));
      case PLAIN -> isPlain(value) ? Optional.of(new TextEdit(span, value)) : Optional.empty();
      case LITERAL, FOLDED, ALIAS -> Optional.empty();
    };
  }

  /** Returns whether every YAML reader parses the text as a string. */
  private static boolean isPlain(String value) {
    return !value.isEmpty()
        && Character.isLetter(value.charAt(0))
        && value.indexOf(' ') < 0
        && !value.contains(": ")
        && !value.endsWith(":")
        && value.indexOf('#') != 0;
  }
}
