package io.github.seplint.report.diagnostic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object, in the order in which they are put. */
final class JsonObject {
  private final Map<String, Object> members = new LinkedHashMap<>();

  JsonObject put(String name, Object value) {
    members.put(name, value);
    return this;
  }

  JsonObject put(String name, JsonObject value) {
    return put(name, value.map());
  }

  /** Omits an empty value. */
  JsonObject put(String name, Optional<?> value) {
    value.ifPresent(present -> members.put(name, present));
    return this;
  }

  /** Omits an empty list. */
  JsonObject putUnlessEmpty(String name, List<?> values) {
    return values.isEmpty() ? this : put(name, values);
  }

  Map<String, Object> map() {
    return members;
  }
}
