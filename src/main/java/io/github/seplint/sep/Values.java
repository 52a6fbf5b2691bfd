package io.github.seplint.sep;

import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Reads values of a mapping. */
final class Values {
  private Values() {}

  /** The string under a key, unless it is blank or of another type. */
  static Optional<YamlScalar> string(YamlMapping mapping, String key) {
    return scalar(mapping, key).filter(scalar -> scalar.isString() && !scalar.isBlank());
  }

  static Optional<YamlScalar> scalar(YamlMapping mapping, String key) {
    return mapping
        .entry(key)
        .flatMap(
            entry ->
                entry.value() instanceof YamlScalar scalar
                    ? Optional.of(scalar)
                    : Optional.empty());
  }
}
