package io.github.seplint.yaml;

import java.util.ArrayList;
import java.util.List;

/** What a text says, however it is laid out: proves that an edit of the layout is nothing more. */
public final class Meaning {
  private Meaning() {}

  /** Whether two texts say the same, apart from the order of keys and items. */
  public static boolean isSame(String before, String after) {
    List<String> meaning = of(before);
    return !meaning.isEmpty() && meaning.equals(of(after));
  }

  /**
   * The tree, its keys and items in an order that does not depend on the text, and the comments,
   * sorted; nothing where the text has problems of any kind, an alias included.
   */
  private static List<String> of(String text) {
    YamlDocument document = YamlReader.read(text);
    if (document.root().isEmpty() || !document.problems().isEmpty()) {
      return List.of();
    }
    List<String> meaning = new ArrayList<>();
    document.comments().forEach(comment -> meaning.add(comment.text()));
    meaning.sort(null);
    meaning.add(0, data(document.root().get()));
    return meaning;
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
