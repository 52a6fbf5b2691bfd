package io.github.seplint.suite;

import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.SuiteFile.ScenarioInventory;
import io.github.seplint.suite.SuiteFile.ScenarioInventory.Scenario;
import io.github.seplint.suite.Timeline.LegacyVersions;
import io.github.seplint.suite.Timeline.VersionRange;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A scenario and the versions that it applies to.
 *
 * @param surface {@code server}, {@code client} or {@code authorization}
 * @param extensionId of an extension's scenario, if its source contains it
 */
public record ScenarioVersions(
    String surface,
    String name,
    ApplicableVersions applicability,
    Optional<String> extensionId,
    List<String> checks) {

  /**
   * Reads the scenarios of an inventory, in order.
   *
   * @throws InvalidFileException if the text is malformed, or for the first scenario with
   *     insufficient information
   */
  public static List<ScenarioVersions> read(SourceText source, Timeline timeline) {
    return ScenarioInventory.parse(source).scenarios().stream()
        .map(scenario -> of(scenario, source, timeline))
        .toList();
  }

  private static ScenarioVersions of(Scenario scenario, SourceText source, Timeline timeline) {
    Span span = scenario.mapping().span();
    return new ScenarioVersions(
        value(scenario.surface(), source, span, "`surface`"),
        value(scenario.name(), source, span, "`name`"),
        ApplicableVersions.of(scenario, timeline)
            .orElseThrow(() -> new InvalidFileException(source, span, undated(scenario, timeline))),
        scenario.source().flatMap(SourceTag::extensionId).map(YamlScalar::value),
        scenario.checks().stream().map(YamlScalar::value).toList());
  }

  private static String undated(Scenario scenario, Timeline timeline) {
    return scenario
        .source()
        .flatMap(tag -> VersionRange.reversed(tag, timeline))
        .orElse("missing `source`, which determines the versions of the scenario");
  }

  private static String value(
      Optional<YamlScalar> value, SourceText source, Span span, String key) {
    return value
        .map(YamlScalar::value)
        .orElseThrow(() -> new InvalidFileException(source, span, "the scenario has no " + key));
  }

  /**
   * The versions of the specification at which a scenario applies.
   *
   * @param versions dates, oldest first; none for a scenario of an extension
   */
  public record ApplicableVersions(List<String> versions) {
    private static final ApplicableVersions OF_EXTENSION = new ApplicableVersions(List.of());

    /** Returns the applicability by the source; empty if it is absent or invalid. */
    public static Optional<ApplicableVersions> of(Scenario scenario, Timeline timeline) {
      if (scenario.source().isPresent()) {
        return of(scenario.source().get(), timeline);
      }
      return legacy(scenario.mapping())
          .flatMap(entry -> of(LegacyVersions.names(entry.value()), timeline));
    }

    /** Returns the applicability by a list in the old form: versions, or {@code extension}. */
    public static Optional<ApplicableVersions> of(List<String> names, Timeline timeline) {
      if (!names.isEmpty() && names.stream().allMatch(LegacyVersions.EXTENSION::equals)) {
        return Optional.of(OF_EXTENSION);
      }
      List<String> dates = names.stream().map(timeline::dateOf).toList();
      return names.isEmpty() || !names.stream().allMatch(timeline::knows)
          ? Optional.empty()
          : Optional.of(at(dates::contains, timeline));
    }

    /** Returns whether a scenario belongs to an extension that it does not name. */
    public static boolean lacksExtension(Scenario scenario) {
      return legacy(scenario.mapping())
          .filter(entry -> LegacyVersions.isExtension(entry.value()))
          .isPresent();
    }

    /** The entry that lists versions in the old form. */
    public static Optional<YamlEntry> legacy(YamlMapping owner) {
      return owner
          .entry("source")
          .filter(entry -> entry.value() instanceof YamlSequence)
          .or(() -> owner.entry("specVersions"));
    }

    public boolean ofExtension() {
      return versions.isEmpty();
    }

    /** Returns whether the scenario applies at a version. */
    public boolean at(String version, Timeline timeline) {
      return versions.contains(timeline.dateOf(version));
    }

    private static Optional<ApplicableVersions> of(SourceTag tag, Timeline timeline) {
      boolean dated = tag.has("introducedIn") || tag.has("removedIn");
      if (!dated && tag.extensionId().isPresent()) {
        return Optional.of(OF_EXTENSION);
      }
      return VersionRange.of(tag, timeline).map(range -> at(range::contains, timeline));
    }

    private static ApplicableVersions at(Predicate<String> version, Timeline timeline) {
      return new ApplicableVersions(timeline.versions().stream().filter(version).toList());
    }
  }
}
