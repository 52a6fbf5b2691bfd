package io.github.seplint.cli;

import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.rules.BuiltInRules;
import java.util.Iterator;

/** The ids of all rules, for shells. */
final class RuleWords implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return BuiltInRules.all().stream().map(RegisteredRule::id).iterator();
  }
}
