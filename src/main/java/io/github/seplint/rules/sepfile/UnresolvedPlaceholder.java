package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.FileValues;
import io.github.seplint.rules.support.Phrases;
import io.github.seplint.sep.Placeholder;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags placeholders that the scaffolder wrote. */
final class UnresolvedPlaceholder implements FileRule {
  private static final Phrases WORDS = Phrases.of("todo", "fixme");
  private static final String DECIDE =
      "; remove it to accept the check id, or replace `check` with `excluded` and a reason";

  @Override
  public void check(RuleContext context, Findings findings) {
    FileValues.visit(context.file(), scalar -> check(scalar, findings));
  }

  private static void check(YamlScalar scalar, Findings findings) {
    if (!scalar.signature().has('<') && !WORDS.mayBeIn(scalar)) {
      return;
    }
    String value = scalar.value();
    Optional<Span> found = Placeholder.in(value);
    if (found.isPresent()) {
      String remedy = Placeholder.proposedId(value).isPresent() ? DECIDE : "";
      findings.report(
          scalar.spanOf(found.get()),
          "unresolved placeholder `" + found.get().slice(value) + "`" + remedy);
    }
  }
}
