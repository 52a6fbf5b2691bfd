package io.github.seplint.rules.checkid;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Flags check ids that are not kebab-case. */
final class CheckIdKebabCase implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    List<YamlScalar> ids = context.sepFile().checkIds();
    Map<String, Integer> uses = new HashMap<>();
    for (YamlScalar id : ids) {
      if (!isKebab(id.value())) {
        if (uses.isEmpty()) {
          ids.forEach(each -> uses.merge(kebab(each.value()), 1, Integer::sum));
        }
        Finding finding =
            findings.report(id.span(), "check id `" + id.value() + "` is not kebab-case");
        String kebab = kebab(id.value());
        if (isString(kebab) && uses.getOrDefault(kebab, 0) == 1) {
          finding.fix("rename to `" + kebab + "`", new TextEdit(id.span(), kebab));
        }
      }
    }
  }

  /** Returns whether an id is a string without quotes, unlike {@code true} and {@code 12}. */
  private static boolean isString(String kebab) {
    return isKebab(kebab) && kebab.indexOf('-') > 0 && !Character.isDigit(kebab.charAt(0));
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
    return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
