package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.rules.support.FileValues;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.function.Consumer;

/** Flags placeholders that the scaffolder wrote. */
final class UnresolvedPlaceholder implements DocumentRule {
  private static final List<String> PLACEHOLDERS = List.of("TODO", "FIXME", "<NNNN>");

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    FileValues.visit(subject.document(), scalar -> check(scalar, findings));
  }

  private static void check(YamlScalar scalar, Consumer<Finding> findings) {
    String value = scalar.value();
    for (String placeholder : PLACEHOLDERS) {
      int at = value.indexOf(placeholder);
      while (at >= 0) {
        int end = at + placeholder.length();
        if (isWhole(value, at, end) && !isPlaceholderUrl(value, placeholder)) {
          findings.accept(
              Finding.at(scalar.spanOf(at, end), "unresolved placeholder `" + placeholder + "`"));
          return;
        }
        at = value.indexOf(placeholder, end);
      }
    }
  }

  /** That is url-placeholder's to say. */
  private static boolean isPlaceholderUrl(String value, String placeholder) {
    return placeholder.startsWith("<") && value.startsWith("http");
  }

  private static boolean isWhole(String value, int start, int end) {
    return (start == 0 || !isWordCharacter(value.charAt(start - 1)))
        && (end == value.length() || !isWordCharacter(value.charAt(end)));
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
