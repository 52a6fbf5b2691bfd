package io.github.seplint.results;

import io.github.seplint.json.JsonInput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the {@code source} of a check; what is none, and values that are no strings, are nothing.
 */
final class SourceReader {
  private static final Set<String> KEYS = Set.of("introducedIn", "removedIn", "extensionId");

  private SourceReader() {}

  static Optional<CheckSource> read(JsonInput input) {
    if (!input.isObject()) {
      input.skip();
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    input.object(
        "`source`",
        KEYS,
        key -> {
          if (input.isString()) {
            values.put(key, input.string("`" + key + "`"));
          } else {
            input.skip();
          }
        });
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CheckSource(
                Optional.ofNullable(values.get("introducedIn")),
                Optional.ofNullable(values.get("removedIn")),
                Optional.ofNullable(values.get("extensionId"))));
  }
}
