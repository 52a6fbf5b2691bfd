package io.github.seplint.report.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object, in the order in which they are put. */
final class JsonMembers {
  private final Map<String, Object> members = new LinkedHashMap<>();

  JsonMembers put(String name, Object value) {
    members.put(name, value);
    return this;
  }

  JsonMembers put(String name, JsonMembers value) {
    return put(name, value.map());
  }

  /** Omits an empty value. */
  JsonMembers put(String name, Optional<?> value) {
    value.ifPresent(present -> members.put(name, present));
    return this;
  }

  /** Omits an empty list. */
  JsonMembers putUnlessEmpty(String name, List<?> values) {
    return values.isEmpty() ? this : put(name, values);
  }

  Map<String, Object> map() {
    return members;
  }
}
