package io.github.seplint.rules.support;

import io.github.seplint.suite.ParsedFile;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.function.Consumer;

/** Visits and inspects the values of a file. */
public final class FileValues {
  private FileValues() {}

  /** Visits all scalars except keys, in order. */
  public static void visit(ParsedFile document, Consumer<YamlScalar> values) {
    document.root().ifPresent(mapping -> visit(mapping, key -> {}, values));
  }

  /** Visits all scalars including keys, in order. */
  static void visitWithKeys(ParsedFile document, Consumer<YamlScalar> scalars) {
    document.root().ifPresent(mapping -> visit(mapping, scalars, scalars));
  }

  /** Returns whether a value is missing, white space, or a list without items. */
  public static boolean isEmpty(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar.isNull() || scalar.isBlank();
    }
    return node instanceof YamlSequence sequence && sequence.items().isEmpty();
  }

  /** Returns whether a mapping has a misspelled form of a key, which unknown-key reports. */
  public static boolean hasMisspelled(YamlMapping mapping, String key) {
    for (YamlEntry entry : mapping.entries()) {
      if (!entry.name().equals(key) && DidYouMean.closest(entry.name(), List.of(key)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static void visit(YamlNode node, Consumer<YamlScalar> keys, Consumer<YamlScalar> values) {
    if (node instanceof YamlScalar scalar) {
      values.accept(scalar);
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        visit(item, keys, values);
      }
    } else {
      for (YamlEntry entry : ((YamlMapping) node).entries()) {
        keys.accept(entry.key());
        visit(entry.value(), keys, values);
      }
    }
  }
}
