package io.github.seplint.yaml;

import io.github.seplint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A mapping; a repeated key stands in {@code entries} as often as in the text.
 *
 * @param flow whether it is written in braces
 */
public record YamlMapping(Span span, List<YamlEntry> entries, boolean flow) implements YamlNode {

  public YamlMapping {
    entries = List.copyOf(entries);
  }

  /** The first entry of that name. */
  public Optional<YamlEntry> entry(String name) {
    for (YamlEntry entry : entries) {
      if (entry.name().equals(name)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  @Override
  public String describe() {
    return "a mapping";
  }
}
