package io.github.seplint.rules.checkid;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.yaml.YamlScalar;
import java.util.OptionalLong;

/** Flags check ids without the prefix of the SEP number. */
final class CheckIdPrefix implements FileRule {
  private static final String SEP = "sep-";

  @Override
  public void check(RuleContext context, Findings findings) {
    OptionalLong sep = context.sepFile().number();
    String number = sep.isPresent() ? Long.toString(sep.getAsLong()) : "";
    String prefix = SEP + (number.isEmpty() ? "<number>" : number) + "-";
    String path = context.source().path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    for (YamlScalar id : context.sepFile().checkIds()) {
      if (!hasPrefix(id.value(), number) && !isNamed(id.value(), name)) {
        findings.report(
            id.span(), "check id `" + id.value() + "` does not begin with `" + prefix + "`");
      }
    }
  }

  /**
   * Returns whether an id fits the file name: then `sep` is wrong, which file-name-mismatch
   * reports.
   */
  private static boolean isNamed(String id, String name) {
    int end = id.indexOf('-', SEP.length());
    return id.startsWith(SEP) && end > SEP.length() && name.startsWith(id.substring(0, end) + ".");
  }

  /** Accepts any number if the file has none. */
  private static boolean hasPrefix(String id, String number) {
    int end = id.indexOf('-', SEP.length());
    if (!id.startsWith(SEP) || end < 0) {
      return false;
    }
    String written = id.substring(SEP.length(), end);
    return number.isEmpty()
        ? !written.isEmpty() && written.chars().allMatch(c -> c >= '0' && c <= '9')
        : written.equals(number);
  }
}
