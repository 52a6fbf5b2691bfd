package io.github.seplint.rules.checkid;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.ReasonPhrases;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Flags check ids that end with an outcome such as {@code success}. */
final class CheckIdOutcomeSuffix implements FileRule {
  private static final List<String> SUCCESS =
      List.of("success", "successful", "successfully", "succeed", "succeeds", "succeeded");
  private static final List<String> FAILURE =
      List.of("failure", "failures", "fail", "fails", "failed", "failing", "unsuccessful");
  private static final List<String> PASSED = List.of("pass", "passes", "passed", "passing");

  /** The outcomes, each with the words by which a sentence names it. */
  private static final Map<String, List<String>> OUTCOMES =
      Map.of("success", SUCCESS, "failure", FAILURE, "passed", PASSED, "failed", FAILURE);

  /** Words that make the outcome a value of the protocol: {@code ...-status-failed}. */
  private static final Set<String> NAMES_OF_VALUES = Set.of("status", "state");

  @Override
  public void check(RuleContext context, Findings findings) {
    CheckIdSegments.report(
        context.sepFile(), CheckIdOutcomeSuffix::outcome, "ends with the outcome", findings);
  }

  /** An outcome that the sentence itself names is a part of the requirement. */
  private static int outcome(CheckIdSegments id, String text) {
    int last = id.count() - 1;
    boolean value = last > 0 && NAMES_OF_VALUES.contains(id.word(last - 1));
    List<String> words = value ? List.of() : OUTCOMES.getOrDefault(id.word(last), List.of());
    return words.isEmpty() || ReasonPhrases.first(text, words).isPresent() ? -1 : last;
  }
}
