package io.github.seplint.rules.reason;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.Duplicates;
import io.github.seplint.rules.support.Phrases;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** Flags reasons that many rows share. */
final class ReasonDuplicated implements FileRule {
  /** What replaces a group of requirements is the reason for each of them. */
  private static final Phrases SUPERSEDED =
      Phrases.of("moved to", "moved into", "replaced by", "superseded", "no longer", "obsolete");

  @Override
  public void check(RuleContext context, Findings findings) {
    int minimum = context.rule().number("rows");
    List<YamlScalar> reasons = new ArrayList<>();
    for (YamlScalar reason : context.sepFile().reasons()) {
      if (!SUPERSEDED.areIn(reason)) {
        reasons.add(reason);
      }
    }
    Duplicates.inFile(reasons, minimum, "rows have the same reason", findings);
  }
}
