package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.FileValues;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags entries that are not {@code <scenario>} or {@code <scenario>:<check-id>}. */
final class ExpectedFailureSyntax implements FileRule {
  private static final String EXPECTED = "; expected `<scenario>` or `<scenario>:<check-id>`";

  @Override
  public void check(RuleContext context, Findings findings) {
    for (String section : Side.IDS) {
      Optional<YamlEntry> entry = context.file().yaml().mapping().entry(section);
      if (entry.isPresent() && entry.get().value() instanceof YamlSequence list) {
        for (YamlNode item : list.items()) {
          if (item instanceof YamlMapping mapping && mapping.entries().size() == 1) {
            checkMapping(context.source(), mapping.entries().get(0), findings);
          } else if (item instanceof YamlScalar scalar) {
            check(list, scalar, findings);
          }
        }
      }
    }
  }

  private static void check(YamlSequence list, YamlScalar scalar, Findings findings) {
    if (FileValues.isEmpty(scalar)) {
      findings.report(dash(list, scalar), "empty entry");
    } else if (scalar.isString() && ExpectedFailures.ExpectedFailure.of(scalar).isEmpty()) {
      // wrong-type reports numbers and booleans.
      findings.report(scalar.span(), "invalid entry `" + scalar.value() + "`" + EXPECTED);
    }
  }

  /** YAML parses {@code scenario: check} as a mapping. */
  private static void checkMapping(SourceText source, YamlEntry entry, Findings findings) {
    if (entry.value() instanceof YamlScalar check) {
      String written = (entry.name() + ": " + check.value()).strip();
      Finding finding =
          findings.report(entry.span(), "entry `" + written + "` is a mapping" + EXPECTED);
      int keyEnd = entry.key().span().end();
      int valueStart = check.span().start();
      Span gap = new Span(keyEnd, valueStart);
      if (isPlain(entry.key()) && isPlain(check) && isColonAndSpaces(source.slice(gap))) {
        finding.fix("remove the space after the colon", new TextEdit(gap, ":"));
      }
    }
  }

  private static boolean isPlain(YamlScalar scalar) {
    return scalar.style() == YamlScalar.Style.PLAIN && !scalar.isBlank();
  }

  private static boolean isColonAndSpaces(String gap) {
    return gap.startsWith(":") && gap.chars().skip(1).allMatch(c -> c == ' ');
  }

  /** An empty item has no text, so the finding points at its dash. */
  private static Span dash(YamlSequence list, YamlScalar item) {
    int start = item.span().start();
    return item.span().isEmpty() && !list.flow() && start > 0
        ? new Span(start - 1, start)
        : item.span();
  }
}
