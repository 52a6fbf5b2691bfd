package io.github.seplint.cli;

import io.github.seplint.lint.RuleNames;
import io.github.seplint.rules.BuiltInRules;
import java.util.Iterator;

/** The names of all rules and groups, for shells. */
final class RuleWords implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return RuleNames.of(BuiltInRules.all()).all().iterator();
  }
}
