package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.suite.Side;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import java.util.function.Consumer;

/** Flags sections that the conformance runner does not read. */
final class ExpectedFailureUnknownSection implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    for (YamlEntry entry : subject.document().yaml().mapping().entries()) {
      String name = entry.name();
      // yaml-unsupported-feature reports the merge key.
      if (!Side.IDS.contains(name) && !name.equals("<<")) {
        String message = "unknown section `" + name + "`" + didYouMean(name);
        findings.accept(Finding.at(entry.key().span(), message));
      }
    }
  }

  /** Also finds suggestions for {@code client-auth} and {@code auth_client}. */
  private static String didYouMean(String name) {
    String guess = DidYouMean.didYouMean(name, Side.IDS);
    if (!guess.isEmpty()) {
      return guess;
    }
    return Side.IDS.stream()
        .filter(name::contains)
        .findFirst()
        .map(section -> "; did you mean `" + section + "`?")
        .orElse("");
  }
}
