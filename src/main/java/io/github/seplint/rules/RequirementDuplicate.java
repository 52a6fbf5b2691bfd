package io.github.seplint.rules;

import io.github.seplint.lint.DocumentRule;
import io.github.seplint.lint.DocumentSubject;
import io.github.seplint.lint.Finding;
import io.github.seplint.suite.Leg;
import io.github.seplint.suite.RequirementSet;
import java.util.function.Consumer;

/** Flags scenarios that a requirement set lists more than once. */
final class RequirementDuplicate implements DocumentRule {

  @Override
  public void check(DocumentSubject subject, Consumer<Finding> findings) {
    subject.document().suite(RequirementSet.class).ifPresent(set -> check(set, findings));
  }

  private static void check(RequirementSet set, Consumer<Finding> findings) {
    for (Leg leg : Leg.values()) {
      ListedOnce scored = new ListedOnce(findings);
      set.scored(leg).forEach(scored::add);
      ListedOnce notScored = new ListedOnce(findings);
      set.notScored(leg).forEach(notScored::add);
    }
  }
}
