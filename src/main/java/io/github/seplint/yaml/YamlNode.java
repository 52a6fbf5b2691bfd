package io.github.seplint.yaml;

import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import java.util.List;

/** A node of the syntax tree with its span. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

  /** The span of the node, including quotes. */
  Span span();

  /** The kind of node for messages: "a mapping", "a list", "a string", "a number", ... */
  String describe();

  /** Returns whether the node is a scalar of the type null. */
  default boolean isNull() {
    return this instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL;
  }

  /**
   * A key of a mapping and its value.
   *
   * @param key the key; a key that is not a scalar is represented by its raw text
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
   * @param flow true for a list in brackets
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
