package io.github.seplint.rules.source;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import java.util.List;
import java.util.Optional;

/** Flags scenarios and rows without a source. */
final class SourceMissing implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    if (context.file().sep().isPresent()) {
      check(context.sepFile(), findings);
    } else {
      report(context.file().sourceOwners(), "scenario has no `source`", findings);
    }
  }

  private static void check(SepFile file, Findings findings) {
    Optional<YamlMapping> root = file.root();
    if (root.isEmpty() || root.get().entries().isEmpty() || isTagged(root.get())) {
      return;
    }
    List<YamlMapping> rows = file.requirements().stream().map(Requirement::mapping).toList();
    if (rows.stream().noneMatch(SourceMissing::isTagged)) {
      YamlEntry top = root.get().entry("sep").orElse(root.get().entries().get(0));
      findings.report(top.key().span(), "file has no `source`");
    } else {
      report(rows, "row has no `source`, and neither does the file", findings);
    }
  }

  private static void report(List<YamlMapping> owners, String message, Findings findings) {
    for (YamlMapping owner : owners) {
      if (!isTagged(owner)) {
        findings.report(owner.start(), message);
      }
    }
  }

  /** A source of any shape counts; other rules report invalid ones. */
  private static boolean isTagged(YamlMapping owner) {
    return owner.entry("source").or(() -> owner.entry("specVersions")).isPresent();
  }
}
