package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Fix;
import io.github.seplint.lint.Subject;
import io.github.seplint.source.TextEdit;
import io.github.seplint.yaml.YamlScalar;
import java.util.Locale;
import java.util.function.Consumer;

/** A check id is lower-case words joined by single hyphens. */
final class CheckIdKebab implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    for (YamlScalar id : subject.file().checkIds()) {
      if (!isKebab(id.value())) {
        findings.accept(finding(id));
      }
    }
  }

  private static Finding finding(YamlScalar id) {
    String kebab = kebab(id.value());
    Finding finding = Finding.at(id.span(), "check id `" + id.value() + "` is not kebab-case");
    return isKebab(kebab)
        ? finding.fix(new Fix("rename to `" + kebab + "`", new TextEdit(id.span(), kebab)))
        : finding;
  }

  private static boolean isKebab(String id) {
    boolean wordBefore = false;
    for (int i = 0; i < id.length(); i++) {
      boolean inWord = isWordCharacter(id.charAt(i));
      if (!inWord && (id.charAt(i) != '-' || !wordBefore)) {
        return false;
      }
      wordBefore = inWord;
    }
    return wordBefore;
  }

  private static String kebab(String id) {
    StringBuilder kebab = new StringBuilder();
    for (char c : id.toLowerCase(Locale.ROOT).toCharArray()) {
      if (isWordCharacter(c)) {
        kebab.append(c);
      } else if (!kebab.isEmpty() && kebab.charAt(kebab.length() - 1) != '-') {
        kebab.append('-');
      }
    }
    boolean endsInHyphen = !kebab.isEmpty() && kebab.charAt(kebab.length() - 1) == '-';
    return endsInHyphen ? kebab.substring(0, kebab.length() - 1) : kebab.toString();
  }

  private static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
