package io.github.seplint.rules.checkid;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.rules.support.EmittedChecks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags check ids that runs emit only with a suffix. */
final class CheckIdVariant implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    EmittedChecks.of(subject).ifPresent(emitted -> check(emitted, findings));
  }

  private static void check(EmittedChecks emitted, Consumer<Finding> findings) {
    List<String> untracked = emitted.untracked().stream().map(EmittedCheckSummary::id).toList();
    for (EmittedChecks.Row row : emitted.untested()) {
      finding(row, variants(row, untracked)).ifPresent(findings);
    }
  }

  private static List<String> variants(EmittedChecks.Row row, List<String> untracked) {
    String start = row.id().value() + "-";
    return untracked.stream().filter(id -> id.startsWith(start)).toList();
  }

  private static Optional<Finding> finding(EmittedChecks.Row row, List<String> variants) {
    if (variants.isEmpty()) {
      return Optional.empty();
    }
    int others = variants.size() - 1;
    String more = others == 0 ? "" : " and " + others + " more variant" + (others == 1 ? "" : "s");
    return Optional.of(
        Finding.at(
            row.id().span(),
            "check `"
                + row.id().value()
                + "` was emitted only as `"
                + variants.get(0)
                + "`"
                + more));
  }
}
