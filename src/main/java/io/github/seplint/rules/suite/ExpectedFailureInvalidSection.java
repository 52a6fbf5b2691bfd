package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.suite.ExpectedFailuresEditor;
import io.github.seplint.suite.Side;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import java.util.Optional;

/** Flags sections that are empty, or whose entries are in lists below it. */
final class ExpectedFailureInvalidSection implements FileRule {
  private static final String REFUSED = "; the runner refuses the file, expected a list";

  @Override
  public void check(RuleContext context, Findings findings) {
    for (String section : Side.IDS) {
      Optional<YamlEntry> entry = context.file().yaml().mapping().entry(section);
      if (entry.isEmpty()) {
        continue;
      }
      YamlNode value = entry.get().value();
      if (value.isNull()) {
        Span key = entry.get().key().span();
        Finding finding = findings.report(key, "`" + section + "` is empty" + REFUSED);
        ExpectedFailuresEditor.emptyList(context.source(), entry.get())
            .ifPresent(edit -> finding.fix("write an empty list", edit));
      } else if (value instanceof YamlMapping mapping && hasList(mapping)) {
        String message = "`" + section + "` is a mapping" + REFUSED;
        findings.report(
            entry.get().key().span(), message + " of all entries directly under `" + section + "`");
      }
    }
  }

  private static boolean hasList(YamlMapping mapping) {
    return mapping.entries().stream().anyMatch(each -> each.value() instanceof YamlSequence);
  }
}
