package io.github.seplint.suite;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.ParsedFile.SuiteFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

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
   * @throws io.github.seplint.text.InvalidFileException with the place and what is wrong, if it is
   *     not
   */
  public static ScenarioInventory parse(SourceText source) {
    return of(source, ValidatedFile.parse(source).document());
  }

  /**
   * A scenario of an inventory. A value that is absent, blank or not a string is empty here; the
   * schema rule reports it.
   *
   * @param mapping the scenario as written
   * @param surface what it tests: {@code server}, {@code client} or {@code authorization}
   * @param source where it comes from; empty if it is absent or not a mapping
   * @param checks the ids that it emits
   */
  public record Scenario(
      YamlMapping mapping,
      Optional<YamlScalar> name,
      Optional<YamlScalar> surface,
      Optional<SourceTag> source,
      List<YamlScalar> checks) {

    public Scenario {
      checks = List.copyOf(checks);
    }

    static Scenario of(YamlMapping mapping) {
      return new Scenario(
          mapping,
          mapping.string("name"),
          mapping.string("surface"),
          SourceTag.of(mapping),
          mapping.strings("checks"));
    }
  }
}
