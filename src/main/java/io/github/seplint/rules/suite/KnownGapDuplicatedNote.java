package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.rules.support.CopiedText;
import io.github.seplint.suite.KnownGaps;
import io.github.seplint.suite.KnownGaps.KnownGap;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Flags notes that are repeated in several known gaps. */
final class KnownGapDuplicatedNote implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    List<YamlScalar> notes = new ArrayList<>();
    for (KnownGap gap : gaps(subject)) {
      gap.note().ifPresent(notes::add);
    }
    new CopiedText(subject.options().number("gaps"), "gaps have the same note")
        .report(notes, findings);
  }

  private static List<KnownGap> gaps(DocumentContext subject) {
    return subject.document().suite(KnownGaps.class).map(KnownGaps::all).orElse(List.of());
  }
}
