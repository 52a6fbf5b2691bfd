package io.github.seplint.config;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.text.Place.Position;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.stream.Stream;

/** The location of a value in a configuration; found only for messages. */
public final class ConfigLocation {
  private ConfigLocation() {}

  /**
   * The location as {@code path:line:column}; the path alone if the value is not found.
   *
   * @param source a valid configuration
   * @param key at the top level, or nested as {@code report.scorecard}
   * @param value of that key, or an item of its list
   */
  public static String of(SourceText source, String key, String value) {
    YamlMapping mapping = ValidatedFile.parse(source).document().mapping();
    List<String> keys = List.of(key.split("\\.", -1));
    for (String parent : keys.subList(0, keys.size() - 1)) {
      mapping = mapping.mapping(parent);
    }
    String last = keys.get(keys.size() - 1);
    return Stream.<YamlNode>concat(mapping.scalar(last).stream(), mapping.items(last).stream())
        .filter(node -> node instanceof YamlScalar scalar && scalar.value().equals(value))
        .map(node -> place(source, source.positionOf(node.span().start())))
        .findFirst()
        .orElse(source.path());
  }

  private static String place(SourceText source, Position at) {
    return source.path() + ":" + at.line() + ":" + at.column();
  }
}
