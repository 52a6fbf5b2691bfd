package io.github.seplint.yaml;

import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import java.util.List;

/** A node of the tree, with where it stands. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

  /** From the first character of the node (quotes included) to behind its last. */
  Span span();

  /** What a person calls such a node: "a mapping", "a list", "a string", "a number", ... */
  String describe();

  /**
   * A key of a mapping and its value.
   *
   * @param key the key; a key that is no scalar stands here as its raw text
   */
  public record YamlEntry(YamlScalar key, YamlNode value) {

    public String name() {
      return key.value();
    }

    public Span span() {
      return key.span().to(value.span());
    }
  }

  /**
   * A list.
   *
   * @param flow whether it is written in brackets
   */
  public record YamlSequence(Span span, List<YamlNode> items, boolean flow) implements YamlNode {

    public YamlSequence {
      items = List.copyOf(items);
    }

    @Override
    public String describe() {
      return "a list";
    }
  }
}
