package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.Duplicates;
import io.github.seplint.suite.SuiteFile.KnownGaps;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** Flags notes that are repeated in several known gaps. */
final class KnownGapDuplicatedNote implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    List<YamlScalar> notes = new ArrayList<>();
    context.suite(KnownGaps.class).all().forEach(gap -> gap.note().ifPresent(notes::add));
    int minimum = context.rule().number("gaps");
    Duplicates.inFile(notes, minimum, "gaps have the same note", findings);
  }
}
