package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Flags failing scenarios that are not listed as expected failures. */
final class ExpectedFailureMissing implements FileRule {
  /** A scenario may have dozens of checks. */
  private static final int MAX_SHOWN = 3;

  @Override
  public void check(RuleContext context, Findings findings) {
    if (context.file().root().isEmpty()) {
      return;
    }
    YamlMapping root = context.file().yaml().mapping();
    for (Side side : Side.LISTED) {
      if (isReadable(root, side)) {
        Set<String> listed =
            context.suite(ExpectedFailures.class).of(side).stream()
                .map(entry -> entry.written().value())
                .collect(Collectors.toSet());
        for (ScenarioRun run : context.results().orElseThrow().latest(side).values()) {
          List<String> unlisted = unlisted(run, listed);
          if (!unlisted.isEmpty()) {
            String scenario = "scenario `" + run.scenario() + "` fails but is not listed under `";
            findings.report(
                section(root, side),
                scenario + side.id() + "`; failed checks: " + shortened(unlisted));
          }
        }
      }
    }
  }

  private static List<String> unlisted(ScenarioRun run, Set<String> listed) {
    if (listed.contains(run.scenario())) {
      return List.of();
    }
    return run.failures().stream()
        .filter(check -> !listed.contains(run.scenario() + ":" + check))
        .map(check -> "`" + check + "`")
        .toList();
  }

  private static String shortened(List<String> checks) {
    int more = checks.size() - MAX_SHOWN;
    String first = String.join(", ", checks.subList(0, Math.min(MAX_SHOWN, checks.size())));
    return more <= 0 ? first : first + " and " + more + " more";
  }

  /** Ignores a section that is not a list, which wrong-type reports. */
  private static boolean isReadable(YamlMapping root, Side side) {
    Optional<YamlNode> value = root.entry(side.id()).map(YamlEntry::value);
    return value.isEmpty() || value.get() instanceof YamlSequence || value.get().isNull();
  }

  /** Returns the key of the section, or the first key of a file without that section. */
  private static Span section(YamlMapping root, Side side) {
    return root.entry(side.id())
        .or(() -> root.entries().stream().findFirst())
        .map(entry -> entry.key().span())
        .orElse(root.span());
  }
}
