package io.github.seplint.config;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.text.Place.Position;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Where a value stands in a configuration: asked for only where something is wrong with it. */
public final class ConfigLocation {
  private ConfigLocation() {}

  /**
   * The place as {@code path:line:column}; the file alone where the value is not to be found.
   *
   * @param source a configuration that has been read
   * @param key at its top, or further down as {@code report.scorecard}
   * @param value of that key, or one of a list
   */
  public static String of(SourceText source, String key, String value) {
    YamlMapping root = (YamlMapping) ValidatedFile.parse(source).root();
    return value(root, key).stream()
        .flatMap(node -> items(node).stream())
        .filter(node -> node instanceof YamlScalar scalar && scalar.value().equals(value))
        .map(node -> source.positionOf(node.span().start()))
        .map(at -> place(source, at))
        .findFirst()
        .orElse(source.path());
  }

  private static Optional<YamlNode> value(YamlMapping mapping, String key) {
    int dot = key.indexOf('.');
    return dot < 0
        ? mapping.entry(key).map(YamlEntry::value)
        : value(mapping.mapping(key.substring(0, dot)), key.substring(dot + 1));
  }

  private static String place(SourceText source, Position at) {
    return source.path() + ":" + at.line() + ":" + at.column();
  }

  private static List<YamlNode> items(YamlNode node) {
    return node instanceof YamlSequence sequence ? sequence.items() : List.of(node);
  }
}
