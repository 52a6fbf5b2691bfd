package io.github.seplint.sep;

import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlSequence;
import java.util.Optional;
import java.util.function.Predicate;

/** What the items below a key are called in files that have no rows. */
final class ItemNames {
  private ItemNames() {}

  /**
   * The name of an item: the first value of a mapping in a list, a string in a list, or the key of
   * a mapping among mappings.
   *
   * @param here whether a node is where somebody looks
   */
  static Optional<String> in(YamlNode value, Predicate<YamlNode> here) {
    if (value instanceof YamlSequence list) {
      return list.items().stream().filter(here).findFirst().flatMap(ItemNames::name);
    }
    return value instanceof YamlMapping mapping
        ? mapping.entries().stream()
            .filter(entry -> entry.value() instanceof YamlMapping)
            .filter(entry -> here.test(entry.key()) || here.test(entry.value()))
            .findFirst()
            .map(YamlEntry::name)
        : Optional.empty();
  }

  private static Optional<String> name(YamlNode item) {
    YamlNode first =
        item instanceof YamlMapping mapping && !mapping.entries().isEmpty()
            ? mapping.entries().get(0).value()
            : item;
    return first instanceof YamlScalar scalar ? Optional.of(scalar.value()) : Optional.empty();
  }
}
