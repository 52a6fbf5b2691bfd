package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.suite.Side;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.yaml.YamlNode.YamlEntry;

/** Flags sections that the conformance runner does not read. */
final class ExpectedFailureUnknownSection implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (YamlEntry entry : context.file().yaml().mapping().entries()) {
      String name = entry.name();
      // yaml-unsupported-feature reports the merge key.
      if (!Side.IDS.contains(name) && !name.equals("<<")) {
        findings.report(entry.key().span(), "unknown section `" + name + "`" + didYouMean(name));
      }
    }
  }

  /** Also makes suggestions possible for {@code client-auth} and {@code auth_client}. */
  private static String didYouMean(String name) {
    return DidYouMean.closest(name, Side.IDS)
        .or(() -> Side.IDS.stream().filter(name::contains).findFirst())
        .map(section -> "; did you mean `" + section + "`?")
        .orElse("; the runner reads only `server` and `client`");
  }
}
