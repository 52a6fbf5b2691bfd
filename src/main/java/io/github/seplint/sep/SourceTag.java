package io.github.seplint.sep;

import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/**
 * The source of requirements: versions of the specification, or a protocol extension.
 *
 * @param entry the key {@code source} and its mapping
 */
public record SourceTag(
    YamlEntry entry,
    Optional<YamlScalar> introducedIn,
    Optional<YamlScalar> removedIn,
    Optional<YamlScalar> extensionId) {

  /** Returns the tag of a file, a row or a scenario; empty if it is absent or not a mapping. */
  public static Optional<SourceTag> of(YamlMapping owner) {
    Optional<YamlEntry> source = owner.entry("source");
    return source.flatMap(
        entry ->
            entry.value() instanceof YamlMapping mapping
                ? Optional.of(of(entry, mapping))
                : Optional.empty());
  }

  public YamlMapping mapping() {
    return (YamlMapping) entry.value();
  }

  /** Returns whether a key is present, regardless of its value. */
  public boolean has(String key) {
    return mapping().entry(key).isPresent();
  }

  private static SourceTag of(YamlEntry entry, YamlMapping mapping) {
    return new SourceTag(
        entry,
        mapping.string("introducedIn"),
        mapping.string("removedIn"),
        mapping.string("extensionId"));
  }
}
