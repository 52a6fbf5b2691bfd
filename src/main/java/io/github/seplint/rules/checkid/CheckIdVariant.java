package io.github.seplint.rules.checkid;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.rules.support.EmittedChecks;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;

/** Flags check ids that runs emit only with a suffix. */
final class CheckIdVariant implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    EmittedChecks emitted = new EmittedChecks(context);
    for (Requirement row : emitted.untested()) {
      YamlScalar id = row.check().orElseThrow();
      List<EmittedCheckSummary> variants = emitted.variants(row);
      if (!variants.isEmpty()) {
        String message =
            "check `" + id.value() + "` was emitted only as `" + variants.get(0).id() + "`";
        findings.report(id.span(), message + more(variants.size() - 1));
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
