package io.github.seplint.rules.checkid;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.yaml.YamlScalar;
import java.util.function.Consumer;

/** Flags check ids without the prefix of the SEP number. */
final class CheckIdPrefix implements FileRule {
  private static final String SEP = "sep-";

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    String number =
        subject.file().number().stream().mapToObj(Long::toString).findFirst().orElse("");
    for (YamlScalar id : subject.file().checkIds()) {
      if (!isCollected(id.value(), number)) {
        findings.accept(finding(id, number));
      }
    }
  }

  /** Whether an id is found under the number; under any where the file has none. */
  private static boolean isCollected(String id, String number) {
    int end = id.indexOf('-', SEP.length());
    if (!id.startsWith(SEP) || end < 0) {
      return false;
    }
    String written = id.substring(SEP.length(), end);
    return number.isEmpty() ? isNumber(written) : written.equals(number);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Finding finding(YamlScalar id, String number) {
    String prefix = SEP + (number.isEmpty() ? "<number>" : number) + "-";
    return Finding.at(
        id.span(), "check id `" + id.value() + "` does not begin with `" + prefix + "`");
  }
}
