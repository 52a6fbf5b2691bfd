package io.github.seplint.suite;

import io.github.seplint.schema.ShapedFile;
import io.github.seplint.source.MalformedException;
import io.github.seplint.source.SourceText;
import io.github.seplint.yaml.YamlDocument;
import java.util.List;

/**
 * The scenarios of a suite, as far as they could be read.
 *
 * @param scenarios in the order of the file
 */
public record ScenarioInventory(SourceText source, YamlDocument yaml, List<Scenario> scenarios)
    implements SuiteFile {

  public ScenarioInventory {
    scenarios = List.copyOf(scenarios);
  }

  /** Takes what is there: what is not, the schema finds. */
  public static ScenarioInventory of(SourceText source, YamlDocument yaml) {
    return new ScenarioInventory(
        source, yaml, yaml.mapping().mappings("scenarios").stream().map(Scenario::of).toList());
  }

  /**
   * Takes what is there of a text that is well-formed.
   *
   * @throws MalformedException with the place and what is wrong, if it is not
   */
  public static ScenarioInventory parse(SourceText source) {
    return of(source, ShapedFile.parse(source).document());
  }
}
