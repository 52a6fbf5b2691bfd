package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import java.util.Optional;

/** Flags rows with both {@code check} and {@code excluded}. */
final class CheckAndExcluded implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement row : context.sepFile().requirements()) {
      Optional<YamlEntry> check = row.mapping().entry("check");
      Optional<YamlEntry> excluded = row.mapping().entry("excluded");
      if (check.isPresent() && excluded.isPresent()) {
        findings
            .report(excluded.get().key().span(), "row has both `check` and `excluded`")
            .note(check.get().key().span(), "`check` is here");
      }
    }
  }
}
