package io.github.seplint.rules.checkid;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.Phrases;
import io.github.seplint.yaml.YamlScalar;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flags check ids that end with an outcome such as {@code success}. */
final class CheckIdOutcomeSuffix implements FileRule {
  private static final Phrases SUCCESS =
      Phrases.of("success", "successful", "successfully", "succeed", "succeeds", "succeeded");
  private static final Phrases FAILURE =
      Phrases.of("failure", "failures", "fail", "fails", "failed", "failing", "unsuccessful");
  private static final Phrases PASSED = Phrases.of("pass", "passes", "passed", "passing");

  /** The outcomes, each with the words by which a sentence names it. */
  private static final Map<String, Phrases> OUTCOMES =
      Map.of("success", SUCCESS, "failure", FAILURE, "passed", PASSED, "failed", FAILURE);

  /** Words that make the outcome a value of the protocol: {@code ...-status-failed}. */
  private static final Set<String> NAMES_OF_VALUES = Set.of("status", "state");

  @Override
  public void check(RuleContext context, Findings findings) {
    CheckIdSegments.report(
        context, CheckIdOutcomeSuffix::outcome, "ends with the outcome", findings);
  }

  /** An outcome that the sentence itself names is a part of the requirement. */
  private static int outcome(CheckIdSegments id, Optional<YamlScalar> text) {
    int last = id.count() - 1;
    boolean value = last > 0 && NAMES_OF_VALUES.contains(id.word(last - 1));
    Optional<Phrases> words =
        value ? Optional.empty() : Optional.ofNullable(OUTCOMES.get(id.word(last)));
    boolean named = words.isPresent() && text.filter(words.get()::areIn).isPresent();
    return words.isEmpty() || named ? -1 : last;
  }
}
