package io.github.seplint.rules.reason;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.CopiedText;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Flags reasons that many rows share. */
final class ReasonDuplicated implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    List<YamlScalar> reasons = new ArrayList<>();
    for (Requirement.Excluded row : subject.file().excluded()) {
      row.reason().ifPresent(reasons::add);
    }
    new CopiedText(subject.options().number("rows"), "rows have the same reason")
        .report(reasons, findings);
  }
}
