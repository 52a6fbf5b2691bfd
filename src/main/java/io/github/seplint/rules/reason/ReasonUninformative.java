package io.github.seplint.rules.reason;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.Phrases;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;

/** Flags reasons that only repeat that the row is not tested. */
final class ReasonUninformative implements FileRule {
  private static final String LIST =
      """
      not tested,not testable,untested,untestable,cannot be tested,can't be tested,\
      out of scope,not in scope,n/a,na,not applicable,none\
      """;

  private static final List<String> PHRASES = List.of(LIST.split(",", -1));
  private static final Phrases WORDS = Phrases.ofList(LIST);

  @Override
  public void check(RuleContext context, Findings findings) {
    for (YamlScalar reason : context.sepFile().reasons()) {
      if (isUninformative(reason)) {
        findings.report(
            reason.span(),
            "reason `" + reason.value().strip() + "` does not explain the exclusion");
      }
    }
  }

  static boolean isUninformative(YamlScalar reason) {
    if (!WORDS.mayBeIn(reason)) {
      return false;
    }
    String bare = reason.lowerCase().strip();
    while (!bare.isEmpty() && ".!".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    return PHRASES.contains(bare);
  }
}
