package io.github.seplint.suite;

import io.github.seplint.sep.SourceTag;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * A scenario of an inventory. A value that is absent, blank or no string is empty here: the schema
 * has said so.
 *
 * @param mapping the scenario as it is written
 * @param surface what it tests: {@code server}, {@code client} or {@code authorization}
 * @param source where it comes from; empty where there is none, or none that is a mapping
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
