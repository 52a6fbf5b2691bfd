package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.FileValues;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;

/** Flags placeholders that the scaffolder wrote. */
final class UnresolvedPlaceholder implements FileRule {
  private static final List<String> PLACEHOLDERS = List.of("TODO", "FIXME", "<NNNN>");

  @Override
  public void check(RuleContext context, Findings findings) {
    FileValues.visit(context.file(), scalar -> check(scalar, findings));
  }

  private static void check(YamlScalar scalar, Findings findings) {
    String value = scalar.value();
    for (String placeholder : PLACEHOLDERS) {
      // url-placeholder reports those in URLs.
      boolean inUrl = placeholder.startsWith("<") && value.startsWith("http");
      int at = inUrl ? -1 : value.indexOf(placeholder);
      while (at >= 0) {
        int end = at + placeholder.length();
        if (isWord(value, at, end)) {
          findings.report(scalar.spanOf(at, end), "unresolved placeholder `" + placeholder + "`");
          return;
        }
        at = value.indexOf(placeholder, end);
      }
    }
  }

  private static boolean isWord(String value, int start, int end) {
    return (start == 0 || !isWordCharacter(value.charAt(start - 1)))
        && (end == value.length() || !isWordCharacter(value.charAt(end)));
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
