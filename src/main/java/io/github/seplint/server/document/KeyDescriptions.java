package io.github.seplint.server.document;

import io.github.seplint.suite.FileKind;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlParser;
import io.github.seplint.yaml.YamlScalar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of a kind of file, as its schema describes them. */
public final class KeyDescriptions {
  private static final String REFERENCE = "#/$defs/";
  private static final String NEVER = REFERENCE + "never";
  private static final Map<FileKind, KeyDescriptions> LOADED = new ConcurrentHashMap<>();

  private final YamlMapping schema;

  private KeyDescriptions(YamlMapping schema) {
    this.schema = schema;
  }

  /**
   * A key.
   *
   * @param description one or more sentences
   */
  public record KeyDescription(String name, String title, String description) {}

  public static KeyDescriptions of(FileKind kind) {
    return LOADED.computeIfAbsent(kind, each -> load(each.schema()));
  }

  private static KeyDescriptions load(String name) {
    String path = "/io/github/seplint/schemas/" + name;
    try (InputStream in = KeyDescriptions.class.getResourceAsStream(path)) {
      byte[] bytes = Objects.requireNonNull(in, path).readAllBytes();
      return new KeyDescriptions(
          YamlParser.read(new String(bytes, StandardCharsets.UTF_8)).mapping());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Describes a key in Markdown, by its path from the root without the indices of lists. */
  public Optional<String> describe(List<String> keys) {
    return keys.isEmpty()
        ? Optional.empty()
        : below(keys.subList(0, keys.size() - 1)).stream()
            .filter(each -> each.name().equals(keys.get(keys.size() - 1)))
            .findFirst()
            .map(each -> "**" + each.title() + "**\n\n" + each.description());
  }

  /** The keys that the mapping at a path may have, in the order of the schema. */
  public List<KeyDescription> below(List<String> keys) {
    YamlMapping at = schema;
    for (String key : keys) {
      Optional<YamlEntry> property = items(at).mapping("properties").entry(key);
      YamlMapping values = items(at).mapping("additionalProperties");
      at =
          property.isPresent() && property.get().value() instanceof YamlMapping mapping
              ? resolved(mapping)
              : resolved(values);
    }
    List<KeyDescription> found = new ArrayList<>();
    for (YamlEntry entry : items(at).mapping("properties").entries()) {
      if (entry.value() instanceof YamlMapping key
          && key.text("$ref").filter(NEVER::equals).isEmpty()) {
        YamlMapping target = resolved(key);
        found.add(
            new KeyDescription(
                entry.name(),
                text(key, target, "title").orElse(entry.name()),
                text(key, target, "description").orElse("")));
      }
    }
    return found;
  }

  private static Optional<String> text(YamlMapping key, YamlMapping target, String name) {
    return key.scalar(name).or(() -> target.scalar(name)).map(YamlScalar::value);
  }

  /** The schema of the items of a list; the schema itself if it is not that of a list. */
  private YamlMapping items(YamlMapping at) {
    return at.has("items") ? resolved(at.mapping("items")) : at;
  }

  private YamlMapping resolved(YamlMapping at) {
    return at.text("$ref")
        .filter(each -> each.startsWith(REFERENCE))
        .map(each -> schema.mapping("$defs").mapping(each.substring(REFERENCE.length())))
        .orElse(at);
  }
}
