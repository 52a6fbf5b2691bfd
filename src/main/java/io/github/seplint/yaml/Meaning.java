package io.github.seplint.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a text says, however it is laid out: proves that an edit of the layout is nothing more.
 *
 * @param data the tree, its keys and its items in an order that does not depend on the text
 * @param comments sorted
 */
public record Meaning(String data, List<String> comments) {

  /** What a text says; nothing where it has problems of any kind, an alias included. */
  static Optional<Meaning> of(String text) {
    YamlDocument document = YamlReader.read(text);
    if (document.root().isEmpty() || !document.problems().isEmpty()) {
      return Optional.empty();
    }
    List<String> comments = document.comments().stream().map(YamlComment::text).sorted().toList();
    return Optional.of(new Meaning(data(document.root().get()), comments));
  }

  /** Whether two texts say the same, apart from the order of keys and items. */
  public static boolean isSame(String before, String after) {
    Optional<Meaning> meaning = of(before);
    return meaning.isPresent() && meaning.equals(of(after));
  }

  private static String data(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      // The length keeps values from running into each other.
      return scalar.type() + ":" + scalar.value().length() + ":" + scalar.value();
    }
    List<String> parts = new ArrayList<>();
    if (node instanceof YamlMapping mapping) {
      mapping.entries().forEach(e -> parts.add(data(e.key()) + "=" + data(e.value())));
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> parts.add(data(item)));
    }
    parts.sort(null);
    return node.describe() + parts;
  }
}
