package io.github.seplint.lint;

import io.github.seplint.sep.RowKey;
import java.util.Optional;

/**
 * Findings of one rule in one row that are tolerated.
 *
 * @param count how many
 * @param text how the text of the row begins, for people, where it has no check id
 * @param reason why they are tolerated, if anybody has said so
 */
public record KnownFindings(int count, Optional<String> text, Optional<String> reason) {
  private static final int LONGEST = 80;

  /** Findings as they are now. */
  static KnownFindings of(Diagnostic first, int count, Optional<String> reason) {
    boolean byText = first.row().kind() == RowKey.Kind.TEXT;
    return new KnownFindings(
        count, byText ? Optional.of(beginning(first.row().name())) : Optional.empty(), reason);
  }

  private static String beginning(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
