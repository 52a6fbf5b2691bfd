package io.github.seplint.rules.results;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.rules.support.EmittedChecks;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.NormativeKeyword.Level;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags checks whose severity does not match the keyword of their row. */
final class SeverityMismatch implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    EmittedChecks.of(subject)
        .ifPresent(
            emitted -> emitted.rows().forEach(row -> check(row, emitted.outcome(row), findings)));
  }

  private static void check(
      EmittedChecks.Row row, Optional<EmittedCheckSummary> outcome, Consumer<Finding> findings) {
    Optional<NormativeKeyword> keyword = onlyLevel(row);
    Optional<YamlScalar> text = row.row().row().text();
    if (outcome.isPresent() && keyword.isPresent() && text.isPresent()) {
      CheckStatus wrong =
          keyword.get().level() == Level.MUST ? CheckStatus.WARNING : CheckStatus.FAILURE;
      if (outcome.get().statuses().contains(wrong)) {
        findings.accept(finding(row, text.get(), keyword.get(), wrong));
      }
    }
  }

  /** Returns the first MUST or SHOULD keyword, unless the row has keywords of both levels. */
  private static Optional<NormativeKeyword> onlyLevel(EmittedChecks.Row row) {
    List<NormativeKeyword> binding =
        row.row().row().keywords().stream().filter(each -> each.level() != Level.MAY).toList();
    return binding.stream()
        .findFirst()
        .filter(first -> binding.stream().allMatch(each -> each.level() == first.level()));
  }

  private static String required(CheckStatus wrong) {
    return (wrong == CheckStatus.WARNING ? CheckStatus.FAILURE : CheckStatus.WARNING).name();
  }

  private static Finding finding(
      EmittedChecks.Row row, YamlScalar text, NormativeKeyword keyword, CheckStatus wrong) {
    String word = text.value().substring(keyword.start(), keyword.end());
    return Finding.at(
            text.spanOf(keyword.start(), keyword.end()),
            "`"
                + word
                + "` requires `"
                + required(wrong)
                + "`, but a run emitted the check as `"
                + wrong.name()
                + "`")
        .note(row.id().span(), "the check");
  }
}
