package io.github.seplint.suite;

import io.github.seplint.sep.SourceTag;
import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/**
 * The versions of the specification at which a scenario applies.
 *
 * @param versions dates, oldest first; none for a scenario of an extension
 */
public record Applicability(List<String> versions) {
  private static final Applicability OF_EXTENSION = new Applicability(List.of());

  public Applicability {
    versions = List.copyOf(versions);
  }

  /** What a scenario's source says; empty where it says nothing, or nothing that makes sense. */
  public static Optional<Applicability> of(Scenario scenario, Timeline timeline) {
    return of(scenario.mapping(), timeline);
  }

  /** What a list says in the old form: versions, or {@code extension}. */
  public static Optional<Applicability> of(List<String> names, Timeline timeline) {
    if (!names.isEmpty() && names.stream().allMatch(LegacyVersions.EXTENSION::equals)) {
      return Optional.of(OF_EXTENSION);
    }
    List<String> dates = names.stream().map(timeline::dateOf).toList();
    return names.isEmpty() || !names.stream().allMatch(timeline::knows)
        ? Optional.empty()
        : Optional.of(new Applicability(in(timeline, dates)));
  }

  static Optional<Applicability> of(YamlMapping owner, Timeline timeline) {
    Optional<SourceTag> tag = SourceTag.of(owner);
    if (tag.isPresent()) {
      return of(tag.get(), timeline);
    }
    return legacy(owner).flatMap(entry -> of(LegacyVersions.names(entry.value()), timeline));
  }

  /** Whether a scenario is said to be of an extension, and not of which. */
  public static boolean lacksExtension(Scenario scenario) {
    return legacy(scenario.mapping())
        .filter(entry -> LegacyVersions.names(entry.value()).contains(LegacyVersions.EXTENSION))
        .isPresent();
  }

  /** The entry that lists versions in the old form. */
  static Optional<YamlEntry> legacy(YamlMapping owner) {
    return owner
        .entry("source")
        .filter(entry -> entry.value() instanceof YamlSequence)
        .or(() -> owner.entry("specVersions"));
  }

  public boolean ofExtension() {
    return versions.isEmpty();
  }

  /** Whether the scenario applies at a version. */
  public boolean at(String version, Timeline timeline) {
    return versions.contains(timeline.dateOf(version));
  }

  private static Optional<Applicability> of(SourceTag tag, Timeline timeline) {
    boolean dated = tag.has("introducedIn") || tag.has("removedIn");
    if (!dated && tag.extensionId().isPresent()) {
      return Optional.of(OF_EXTENSION);
    }
    return VersionRange.of(tag, timeline)
        .map(
            range ->
                new Applicability(timeline.versions().stream().filter(range::contains).toList()));
  }

  private static List<String> in(Timeline timeline, List<String> dates) {
    return timeline.versions().stream().filter(dates::contains).toList();
  }
}
