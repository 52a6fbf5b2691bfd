package io.github.seplint.suite;

import io.github.seplint.sep.SourceTag;
import io.github.seplint.source.MalformedException;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * A scenario of which is known at which versions it applies.
 *
 * @param surface {@code server}, {@code client} or {@code authorization}
 * @param extensionId of an extension's scenario, if its source says it
 */
public record DatedScenario(
    String surface,
    String name,
    Applicability applicability,
    Optional<String> extensionId,
    List<String> checks) {

  public DatedScenario {
    checks = List.copyOf(checks);
  }

  /**
   * The scenarios of an inventory, in order.
   *
   * @throws MalformedException about the first scenario that says too little
   */
  public static List<DatedScenario> of(ScenarioInventory inventory, Timeline timeline) {
    return inventory.scenarios().stream()
        .map(scenario -> of(scenario, inventory.source(), timeline))
        .toList();
  }

  private static DatedScenario of(Scenario scenario, SourceText source, Timeline timeline) {
    Span span = scenario.mapping().span();
    return new DatedScenario(
        value(scenario.surface(), source, span, "`surface`"),
        value(scenario.name(), source, span, "`name`"),
        Applicability.of(scenario, timeline)
            .orElseThrow(() -> new MalformedException(source, span, undated(scenario, timeline))),
        scenario.source().flatMap(SourceTag::extensionId).map(YamlScalar::value),
        scenario.checks().stream().map(YamlScalar::value).toList());
  }

  private static String undated(Scenario scenario, Timeline timeline) {
    return scenario
        .source()
        .flatMap(tag -> VersionRange.reversed(tag, timeline))
        .orElse("no source that says at which versions it applies");
  }

  private static String value(
      Optional<YamlScalar> value, SourceText source, Span span, String key) {
    return value
        .map(YamlScalar::value)
        .orElseThrow(() -> new MalformedException(source, span, "the scenario has no " + key));
  }
}
