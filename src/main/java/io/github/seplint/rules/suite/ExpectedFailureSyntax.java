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
import java.util.List;
import java.util.Optional;

/** Flags entries that are not {@code <scenario>} or {@code <scenario>:<check-id>}. */
final class ExpectedFailureSyntax implements FileRule {
  private static final String EXPECTED = "; expected `<scenario>` or `<scenario>:<check-id>`";

  /** Keys that users give the name of a scenario. */
  private static final List<String> NAMES = List.of("name", "scenario", "test", "test_name", "id");

  @Override
  public void check(RuleContext context, Findings findings) {
    for (String section : Side.IDS) {
      Optional<YamlEntry> entry = context.file().yaml().mapping().entry(section);
      if (entry.isPresent() && entry.get().value() instanceof YamlSequence list) {
        for (YamlNode item : list.items()) {
          if (item instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            checkMapping(context.source(), mapping, findings);
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

  /** YAML parses {@code scenario: check} as a mapping; others are entries with a reason. */
  private static void checkMapping(SourceText source, YamlMapping mapping, Findings findings) {
    YamlEntry entry = mapping.entries().get(0);
    Optional<String> scenario = withReason(mapping);
    if (scenario.isPresent()) {
      String instead = "; write `- " + scenario.get() + "`, and the reason as a comment";
      findings.report(
          entry.key().span(), "entry for `" + scenario.get() + "` is a mapping" + instead);
    } else if (entry.value() instanceof YamlScalar check) {
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

  /** Returns the scenario of an entry that is not an attempt to write {@code scenario:check}. */
  private static Optional<String> withReason(YamlMapping mapping) {
    YamlEntry first = mapping.entries().get(0);
    for (String key : NAMES) {
      Optional<String> named = mapping.string(key).map(YamlScalar::value);
      if (named.isPresent()) {
        return named;
      }
    }
    boolean check =
        first.value() instanceof YamlScalar scalar
            && scalar.value().chars().noneMatch(Character::isWhitespace);
    return mapping.entries().size() == 1 && check ? Optional.empty() : Optional.of(first.name());
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
