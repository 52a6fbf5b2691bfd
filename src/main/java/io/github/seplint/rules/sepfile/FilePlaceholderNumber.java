package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.SepFile;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.Set;

/** Flags placeholder SEP numbers. */
final class FilePlaceholderNumber implements FileRule {
  private static final Set<Long> PLACEHOLDERS = Set.of(0L, 9999L);

  @Override
  public void check(RuleContext context, Findings findings) {
    Optional<YamlScalar> sep = context.sepFile().sep();
    if (sep.isPresent() && isPlaceholder(context.sepFile())) {
      findings.report(sep.get().span(), "placeholder SEP number `" + sep.get().value() + "`");
    }
  }

  static boolean isPlaceholder(SepFile file) {
    return file.number().stream().anyMatch(PLACEHOLDERS::contains);
  }
}
