package io.github.seplint.rules;

import io.github.seplint.lint.DocumentRule;
import io.github.seplint.lint.DocumentSubject;
import io.github.seplint.lint.Finding;
import io.github.seplint.suite.KnownGaps;
import io.github.seplint.suite.KnownGaps.KnownGap;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Flags notes that are repeated in several known gaps. */
final class KnownGapDuplicatedNote implements DocumentRule {

  @Override
  public void check(DocumentSubject subject, Consumer<Finding> findings) {
    List<YamlScalar> notes = new ArrayList<>();
    for (KnownGap gap : gaps(subject)) {
      gap.note().ifPresent(notes::add);
    }
    new CopiedText(subject.options().number("gaps"), "gaps have the same note")
        .report(notes, findings);
  }

  private static List<KnownGap> gaps(DocumentSubject subject) {
    return subject.document().suite(KnownGaps.class).map(KnownGaps::all).orElse(List.of());
  }
}
