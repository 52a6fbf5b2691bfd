package io.github.seplint.rules;

import io.github.seplint.sep.SepFile;
import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlSequence;
import java.util.function.Consumer;

/** All values of a file, wherever they stand. */
final class FileValues {
  private FileValues() {}

  /** Visits every scalar that is a value, in the order of the text. */
  static void visit(SepFile file, Consumer<YamlScalar> visitor) {
    file.root().ifPresent(root -> visit(root, visitor));
  }

  private static void visit(YamlNode node, Consumer<YamlScalar> visitor) {
    if (node instanceof YamlScalar scalar) {
      visitor.accept(scalar);
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        visit(item, visitor);
      }
    } else {
      for (YamlEntry entry : ((YamlMapping) node).entries()) {
        visit(entry.value(), visitor);
      }
    }
  }
}
