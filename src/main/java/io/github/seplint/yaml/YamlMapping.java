package io.github.seplint.yaml;

import io.github.seplint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mapping; {@code entries} contains duplicate keys.
 *
 * @param flow true for a mapping in braces
 */
public record YamlMapping(Span span, List<YamlEntry> entries, boolean flow) implements YamlNode {

  /** The empty mapping, in place of a missing one. */
  static final YamlMapping NONE = new YamlMapping(Span.at(0), List.of(), false);

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

  /** Returns true if the mapping has an entry of that name. */
  public boolean has(String name) {
    return entry(name).isPresent();
  }

  /** The first key; the mapping itself if it has no entries. */
  public Span start() {
    return entries.isEmpty() ? span : entries.get(0).key().span();
  }

  /** The scalar value of a key. */
  public Optional<YamlScalar> scalar(String name) {
    return value(name, YamlScalar.class);
  }

  /** The string value of a key, unless it is blank. */
  public Optional<YamlScalar> string(String name) {
    return scalar(name).filter(scalar -> scalar.isString() && !scalar.isBlank());
  }

  /** The mapping value of a key; an empty mapping if there is none. */
  public YamlMapping mapping(String name) {
    return value(name, YamlMapping.class).orElse(NONE);
  }

  /** The mappings in the list of a key. */
  public List<YamlMapping> mappings(String name) {
    return items(name, YamlMapping.class).toList();
  }

  /** The strings in the list of a key that are not blank. */
  public List<YamlScalar> strings(String name) {
    return items(name, YamlScalar.class)
        .filter(scalar -> scalar.isString() && !scalar.isBlank())
        .toList();
  }

  /** The text of the scalar under a key, whatever its type. */
  public Optional<String> text(String name) {
    return scalar(name).map(YamlScalar::value);
  }

  /** The texts of the scalars in the list under a key, whatever their types. */
  public List<String> texts(String name) {
    return items(name, YamlScalar.class).map(YamlScalar::value).toList();
  }

  /**
   * The scalar under a key.
   *
   * @throws java.util.NoSuchElementException if there is none, which a schema may rule out
   */
  public YamlScalar required(String name) {
    return scalar(name).orElseThrow();
  }

  /** The items of the list under a key. */
  public List<YamlNode> items(String name) {
    Optional<YamlSequence> list = value(name, YamlSequence.class);
    return list.isPresent() ? list.get().items() : List.of();
  }

  private <T> Optional<T> value(String name, Class<T> type) {
    Optional<YamlEntry> entry = entry(name);
    return entry.isPresent() && type.isInstance(entry.get().value())
        ? Optional.of(type.cast(entry.get().value()))
        : Optional.empty();
  }

  private <T> Stream<T> items(String name, Class<T> type) {
    return items(name).stream().filter(type::isInstance).map(type::cast);
  }

  @Override
  public String describe() {
    return "a mapping";
  }
}
