package io.github.seplint.rules.results;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.rules.support.EmittedChecks;
import io.github.seplint.sep.CheckReferences;
import io.github.seplint.sep.CheckReferences.Reference;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Flags emitted checks of the SEP that no row declares and no comment explains. */
final class UntrackedCheck implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    EmittedChecks emitted = new EmittedChecks(context);
    List<EmittedCheckSummary> untracked = emitted.untracked();
    if (untracked.isEmpty()) {
      return;
    }
    Set<String> explained = explained(context.sepFile(), emitted);
    for (EmittedCheckSummary check : untracked) {
      if (explained.stream().noneMatch(glob -> Reference.matches(glob, check.id()))) {
        findings.report(
            context.sepFile().sep().orElseThrow().span(),
            "check `" + check.id() + "` was emitted but is not declared in any row");
      }
    }
  }

  /** The checks that have no row on purpose, and the variants that check-id-variant reports. */
  private static Set<String> explained(SepFile file, EmittedChecks emitted) {
    Set<String> ids = new HashSet<>(CheckReferences.rowless(file));
    for (Requirement row : emitted.untested()) {
      emitted.variants(row).forEach(variant -> ids.add(variant.id()));
    }
    return ids;
  }
}
