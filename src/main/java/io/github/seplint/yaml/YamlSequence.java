package io.github.seplint.yaml;

import io.github.seplint.source.Span;
import java.util.List;

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
