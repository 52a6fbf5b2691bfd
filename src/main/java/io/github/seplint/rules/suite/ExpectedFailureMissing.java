package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.suite.ExpectedFailures;
import io.github.seplint.suite.ExpectedFailures.Entry;
import io.github.seplint.suite.Side;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Flags failing scenarios that are not listed as expected failures. */
final class ExpectedFailureMissing implements DocumentRule {
  /** A scenario may have dozens of checks. */
  private static final int MOST_SHOWN = 3;

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    Optional<ExpectedFailures> expected = subject.document().suite(ExpectedFailures.class);
    boolean readable = subject.document().root().isPresent();
    if (expected.isPresent() && subject.results().isPresent() && readable) {
      YamlMapping root = subject.document().yaml().mapping();
      for (Side side : Side.values()) {
        if (isReadable(root, side)) {
          Set<String> listed = names(expected.get().of(side));
          Span section = section(root, side);
          for (ScenarioRun run : LatestRuns.of(subject.results().get(), side).values()) {
            finding(run, side, listed, section).ifPresent(findings);
          }
        }
      }
    }
  }

  private static Optional<Finding> finding(
      ScenarioRun run, Side side, Set<String> listed, Span section) {
    List<String> unlisted = new ArrayList<>();
    for (String check : run.failures()) {
      if (!listed.contains(run.scenario()) && !listed.contains(run.scenario() + ":" + check)) {
        unlisted.add("`" + check + "`");
      }
    }
    return unlisted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.at(
                section,
                "scenario `"
                    + run.scenario()
                    + "` fails but is not listed under `"
                    + side.id()
                    + "`; failed checks: "
                    + shown(unlisted)));
  }

  private static String shown(List<String> checks) {
    return checks.size() <= MOST_SHOWN
        ? String.join(", ", checks)
        : String.join(", ", checks.subList(0, MOST_SHOWN))
            + " and "
            + (checks.size() - MOST_SHOWN)
            + " more";
  }

  private static Set<String> names(List<Entry> entries) {
    Set<String> names = new HashSet<>();
    entries.forEach(entry -> names.add(entry.written().value()));
    return names;
  }

  /** Ignores a section that is not a list, which wrong-type reports. */
  private static boolean isReadable(YamlMapping root, Side side) {
    return root.entry(side.id())
        .map(YamlEntry::value)
        .map(
            value ->
                value instanceof YamlSequence
                    || (value instanceof YamlScalar scalar
                        && scalar.type() == YamlScalar.Type.NULL))
        .orElse(true);
  }

  /** Returns the key of the section, or the first key of a file without that section. */
  private static Span section(YamlMapping root, Side side) {
    return root.entry(side.id())
        .or(() -> root.entries().stream().findFirst())
        .map(entry -> entry.key().span())
        .orElse(root.span());
  }
}
