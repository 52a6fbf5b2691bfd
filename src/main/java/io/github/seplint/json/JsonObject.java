package io.github.seplint.json;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.seplint.text.Place.Position;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A JSON object for {@link JsonWriter}; members are in the order in which they are added. */
public final class JsonObject {
  @JsonValue private final Map<String, Object> members = new LinkedHashMap<>();

  /** Adds a member, unless it is an empty {@link Optional}. */
  public JsonObject put(String name, Object value) {
    Optional<?> present = value instanceof Optional<?> optional ? optional : Optional.of(value);
    present.ifPresent(each -> members.put(name, each));
    return this;
  }

  /** Adds an array, whose elements are created only when they are written. */
  public <T> JsonObject put(String name, Collection<T> all, Function<T, ?> json) {
    return put(name, (Iterable<Object>) () -> all.stream().<Object>map(json).iterator());
  }

  /** Adds an array, unless it is empty. */
  public <T> JsonObject putUnlessEmpty(String name, Collection<T> all, Function<T, ?> json) {
    return all.isEmpty() ? this : put(name, all, json);
  }

  /** Adds {@code line} and {@code column}. */
  public JsonObject putPosition(Position position) {
    return put("line", position.line()).put("column", position.column());
  }

  /** Adds the members of another object. */
  public JsonObject putAll(JsonObject other) {
    members.putAll(other.members);
    return this;
  }
}
