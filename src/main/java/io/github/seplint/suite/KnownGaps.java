package io.github.seplint.suite;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.suite.ParsedFile.SuiteFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Known gaps: issues and notes for failures and for checks that were never emitted.
 *
 * @param scenarios by the names of scenarios
 * @param checks by check ids
 */
public record KnownGaps(
    SourceText source, YamlDocument yaml, List<KnownGap> scenarios, List<KnownGap> checks)
    implements SuiteFile {
  /**
   * One gap.
   *
   * @param name the scenario or check
   * @param issue where the gap is tracked
   * @param note additional information for the reader
   */
  public record KnownGap(YamlScalar name, Optional<YamlScalar> issue, Optional<YamlScalar> note) {}

  public KnownGaps {
    scenarios = List.copyOf(scenarios);
    checks = List.copyOf(checks);
  }

  /** Takes what is there: what is not, the schema finds. */
  public static KnownGaps of(SourceText source, YamlDocument yaml) {
    return new KnownGaps(
        source, yaml, gaps(yaml.mapping(), "scenarios"), gaps(yaml.mapping(), "checks"));
  }

  /**
   * Reads a complete file; an invalid one is rejected.
   *
   * @throws io.github.seplint.text.InvalidFileException with the place and the cause, if the file
   *     is invalid
   */
  public static KnownGaps read(SourceText source) {
    return of(source, ValidatedFile.read(source, FileKind.KNOWN_GAPS.schema()));
  }

  /** Those of scenarios, then those of checks. */
  public List<KnownGap> all() {
    return Stream.concat(scenarios.stream(), checks.stream()).toList();
  }

  /** Returns the known gap of a failing scenario. */
  public Optional<KnownGap> scenario(String name) {
    return named(scenarios, name);
  }

  /** Returns the known gap of a check that was not emitted. */
  public Optional<KnownGap> check(String id) {
    return named(checks, id);
  }

  private static Optional<KnownGap> named(List<KnownGap> gaps, String name) {
    return gaps.stream().filter(gap -> gap.name().value().equals(name)).findFirst();
  }

  private static List<KnownGap> gaps(YamlMapping root, String section) {
    List<KnownGap> gaps = new ArrayList<>();
    for (YamlEntry entry : root.mapping(section).entries()) {
      if (entry.value() instanceof YamlMapping gap) {
        gaps.add(new KnownGap(entry.key(), gap.string("issue"), gap.string("note")));
      }
    }
    return gaps;
  }
}
