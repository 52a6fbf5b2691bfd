package io.github.seplint.rules.results;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.rules.support.EmittedChecks;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.NormativeKeyword.Level;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Flags checks whose severity does not match the keyword of their row. */
final class SeverityMismatch implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    EmittedChecks emitted = new EmittedChecks(context);
    for (Requirement row : context.sepFile().checked()) {
      Optional<NormativeKeyword> keyword = onlyLevel(row);
      Optional<YamlScalar> text = row.text();
      Optional<EmittedCheckSummary> outcome = emitted.outcome(row);
      if (outcome.isPresent() && keyword.isPresent() && text.isPresent()) {
        boolean must = keyword.get().level() == Level.MUST;
        CheckStatus required = must ? CheckStatus.FAILURE : CheckStatus.WARNING;
        CheckStatus wrong = must ? CheckStatus.WARNING : CheckStatus.FAILURE;
        if (outcome.get().statuses().contains(wrong)) {
          String word = keyword.get().span().slice(text.get().value());
          String requires = "`" + word + "` requires `" + required.name() + "`";
          findings
              .report(
                  text.get().spanOf(keyword.get().span()),
                  requires + ", but a run emitted the check as `" + wrong.name() + "`")
              .note(row.check().orElseThrow().span(), "the check");
        }
      }
    }
  }

  /** Returns the first MUST or SHOULD keyword, unless the row has keywords of both levels. */
  private static Optional<NormativeKeyword> onlyLevel(Requirement row) {
    List<NormativeKeyword> binding =
        row.keywords().stream().filter(each -> each.level() != Level.MAY).toList();
    return binding.stream()
        .findFirst()
        .filter(first -> binding.stream().allMatch(each -> each.level() == first.level()));
  }
}
