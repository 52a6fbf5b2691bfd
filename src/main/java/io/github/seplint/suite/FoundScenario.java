package io.github.seplint.suite;

import io.github.seplint.yaml.ScalarWriter;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A scenario as an import has found it.
 *
 * @param surface {@code server}, {@code client} or {@code authorization}
 * @param versions the old list of versions; empty where none was found
 * @param extensionId the extension that it is of, if somebody said so
 * @param checks the ids that it emitted
 */
public record FoundScenario(
    String surface,
    String name,
    List<String> versions,
    Optional<String> extensionId,
    SortedSet<String> checks) {

  public FoundScenario {
    versions = List.copyOf(versions);
    checks = Collections.unmodifiableSortedSet(new TreeSet<>(checks));
  }

  /**
   * What its source is in an inventory: a range, an extension, or the old list where that is
   * neither, so that a check asks for what is missing; empty where nothing is known.
   */
  Optional<String> source(Timeline timeline) {
    if (extensionId.isPresent()) {
      return extensionId.map(id -> "source: { extensionId: " + ScalarWriter.write(id) + " }");
    }
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    return LegacyVersions.of(versions, timeline)
        .source()
        .map(range -> "source: " + range)
        .or(() -> Optional.of("specVersions: " + flow(versions)));
  }

  /** A list in brackets. */
  static String flow(Collection<String> values) {
    return "[" + String.join(", ", values.stream().map(ScalarWriter::write).toList()) + "]";
  }

  /** Whether the list says that it is of an extension. */
  public boolean isOfExtension() {
    return versions.equals(List.of(LegacyVersions.EXTENSION));
  }

  /** Whether it may still be given an extension: nothing says that it is on the timeline. */
  public boolean isOpen() {
    return versions.isEmpty() || isOfExtension();
  }

  /** The scenario at versions. */
  public FoundScenario at(List<String> names) {
    return new FoundScenario(surface, name, names, extensionId, checks);
  }

  /** The scenario with the extension that it is of. */
  public FoundScenario of(String extension) {
    return new FoundScenario(surface, name, versions, Optional.of(extension), checks);
  }

  /** The scenario with the ids that it emitted. */
  public FoundScenario emitting(SortedSet<String> ids) {
    return new FoundScenario(surface, name, versions, extensionId, ids);
  }
}
