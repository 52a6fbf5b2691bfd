package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.SepFile;
import io.github.seplint.yaml.YamlMapping;

/** Flags files in which every row is excluded. */
final class AllRowsExcluded implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    SepFile file = context.sepFile();
    if (!file.requirements().isEmpty() && file.excluded().size() == file.requirements().size()) {
      YamlMapping root = file.root().orElseThrow();
      findings.report(
          root.entry("requirements").orElseThrow().key().span(), "all rows are excluded");
    }
  }
}
