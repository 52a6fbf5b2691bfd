package io.github.seplint.rules;

import io.github.seplint.source.Suggestion;
import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlMapping;
import java.util.List;

/** Finds misspelled keys, which unknown-key reports. */
final class Misspelled {
  private Misspelled() {}

  /** Whether a mapping has a key that was meant to be this one. */
  static boolean has(YamlMapping mapping, String key) {
    for (YamlEntry entry : mapping.entries()) {
      if (!entry.name().equals(key) && Suggestion.closest(entry.name(), List.of(key)).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
