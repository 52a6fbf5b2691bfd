package io.github.seplint.rules.support;

import io.github.seplint.text.DidYouMean;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import java.util.List;

/** Detects misspelled keys, which unknown-key reports. */
public final class LikelyTypo {
  private LikelyTypo() {}

  /** Returns whether a mapping has a misspelled form of a key. */
  public static boolean has(YamlMapping mapping, String key) {
    for (YamlEntry entry : mapping.entries()) {
      if (!entry.name().equals(key) && DidYouMean.closest(entry.name(), List.of(key)).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
