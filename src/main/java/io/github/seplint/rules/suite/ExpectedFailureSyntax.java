package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.rules.yaml.EmptyValue;
import io.github.seplint.suite.ExpectedFailures;
import io.github.seplint.suite.Side;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags entries that are not {@code <scenario>} or {@code <scenario>:<check-id>}. */
final class ExpectedFailureSyntax implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    for (String section : Side.IDS) {
      Optional<YamlEntry> entry = subject.document().yaml().mapping().entry(section);
      if (entry.isPresent() && entry.get().value() instanceof YamlSequence list) {
        for (YamlNode item : list.items()) {
          finding(subject.document().source(), list, item).ifPresent(findings);
        }
      }
    }
  }

  private static Optional<Finding> finding(SourceText source, YamlSequence list, YamlNode item) {
    if (item instanceof YamlMapping mapping && mapping.entries().size() == 1) {
      return mapping(source, mapping.entries().get(0));
    }
    if (!(item instanceof YamlScalar scalar)) {
      return Optional.empty();
    }
    if (EmptyValue.isEmpty(scalar)) {
      return Optional.of(Finding.at(dash(list, scalar), "empty entry"));
    }
    // wrong-type reports numbers and booleans.
    return scalar.isString() && ExpectedFailures.Entry.of(scalar).isEmpty()
        ? Optional.of(Finding.at(scalar.span(), malformed(scalar.value())))
        : Optional.empty();
  }

  private static String malformed(String text) {
    return "invalid entry `" + text + "`; expected `<scenario>` or `<scenario>:<check-id>`";
  }

  /** YAML parses {@code scenario: check} as a mapping. */
  private static Optional<Finding> mapping(SourceText source, YamlEntry entry) {
    if (!(entry.value() instanceof YamlScalar check)) {
      return Optional.empty();
    }
    int start = entry.key().span().end();
    int end = check.span().start();
    Span gap = new Span(start, end);
    String written = entry.name() + ": " + check.value();
    Finding finding =
        Finding.at(
            entry.span(),
            "entry `"
                + written.strip()
                + "` is a mapping; expected `<scenario>` or `<scenario>:<check-id>`");
    boolean joins = isPlain(entry.key()) && isPlain(check) && isColonAndSpaces(source.slice(gap));
    return Optional.of(
        joins
            ? finding.fix(new Fix("remove the space after the colon", new TextEdit(gap, ":")))
            : finding);
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
