package io.github.seplint.yaml;

import io.github.seplint.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mapping. Not a record, as it keeps an index of its keys. */
public final class YamlMapping implements YamlNode {
  /** A mapping with fewer entries is searched faster than it is indexed. */
  private static final int SMALL = 16;

  /** The empty mapping, in place of a missing one. */
  static final YamlMapping NONE = new YamlMapping(Span.at(0), List.of(), false);

  private final Span span;
  private final List<YamlEntry> entries;
  private final boolean flow;

  /** The first entry of each name, once it is needed. Several threads may each create it. */
  private volatile Map<String, YamlEntry> index = Map.of();

  YamlMapping(Span span, List<YamlEntry> entries, boolean flow) {
    this.span = span;
    this.entries = List.copyOf(entries);
    this.flow = flow;
  }

  @Override
  public Span span() {
    return span;
  }

  /** All entries, in order, also those with duplicate keys. */
  public List<YamlEntry> entries() {
    return entries;
  }

  /** The same mapping with other entries. */
  public YamlMapping with(List<YamlEntry> others) {
    return new YamlMapping(span, others, flow);
  }

  /** Returns true for a mapping in braces. */
  public boolean flow() {
    return flow;
  }

  /** The first entry of that name. */
  public Optional<YamlEntry> entry(String name) {
    return Optional.ofNullable(find(name));
  }

  private @Nullable YamlEntry find(String name) {
    if (entries.size() > SMALL) {
      return index().get(name);
    }
    for (YamlEntry entry : entries) {
      if (entry.name().equals(name)) {
        return entry;
      }
    }
    return null;
  }

  private Map<String, YamlEntry> index() {
    Map<String, YamlEntry> found = index;
    if (found.isEmpty()) {
      found = new HashMap<>();
      for (YamlEntry entry : entries) {
        found.putIfAbsent(entry.name(), entry);
      }
      index = found;
    }
    return found;
  }

  /** Returns true if the mapping has an entry of that name. */
  public boolean has(String name) {
    return find(name) != null;
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
    YamlEntry entry = find(name);
    return entry != null
            && entry.value() instanceof YamlScalar scalar
            && scalar.isString()
            && !scalar.isBlank()
        ? Optional.of(scalar)
        : Optional.empty();
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
    YamlEntry entry = find(name);
    return entry != null && type.isInstance(entry.value())
        ? Optional.of(type.cast(entry.value()))
        : Optional.empty();
  }

  private <T> Stream<T> items(String name, Class<T> type) {
    return items(name).stream().filter(type::isInstance).map(type::cast);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof YamlMapping mapping
        && span.equals(mapping.span)
        && entries.equals(mapping.entries)
        && flow == mapping.flow;
  }

  @Override
  public int hashCode() {
    return span.hashCode();
  }

  @Override
  public String describe() {
    return "a mapping";
  }
}
