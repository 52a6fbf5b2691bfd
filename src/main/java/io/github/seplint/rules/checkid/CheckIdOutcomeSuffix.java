package io.github.seplint.rules.checkid;

import io.github.seplint.lint.Rule.FileRule;
import java.util.Set;

/** Flags check ids that end with an outcome such as {@code success}. */
final class CheckIdOutcomeSuffix implements FileRule {
  private static final Set<String> OUTCOMES = Set.of("success", "failure", "passed", "failed");

  /** Words that make the outcome a value of the protocol: {@code ...-status-failed}. */
  private static final Set<String> NAMES_OF_VALUES = Set.of("status", "state");

  @Override
  public void check(RuleContext context, Findings findings) {
    CheckIdSegments.report(
        context.sepFile(), CheckIdOutcomeSuffix::outcome, "ends with the outcome", findings);
  }

  private static int outcome(CheckIdSegments id) {
    int last = id.count() - 1;
    boolean value = last > 0 && NAMES_OF_VALUES.contains(id.word(last - 1));
    return !value && OUTCOMES.contains(id.word(last)) ? last : -1;
  }
}
