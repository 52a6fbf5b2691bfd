package io.github.seplint.rules.checkid;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.rules.support.EmittedChecks;
import java.util.List;
import java.util.Optional;

/** Flags check ids that runs emit only with a suffix. */
final class CheckIdVariant implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Optional<EmittedChecks> emitted = EmittedChecks.of(context);
    if (emitted.isEmpty()) {
      return;
    }
    for (EmittedChecks.Row row : emitted.get().untested()) {
      List<EmittedCheckSummary> variants = emitted.get().variants(row);
      if (!variants.isEmpty()) {
        String message =
            "check `" + row.id().value() + "` was emitted only as `" + variants.get(0).id() + "`";
        findings.report(row.id().span(), message + more(variants.size() - 1));
      }
    }
  }

  private static String more(int variants) {
    return switch (variants) {
      case 0 -> "";
      case 1 -> " and 1 more variant";
      default -> " and " + variants + " more variants";
    };
  }
}
