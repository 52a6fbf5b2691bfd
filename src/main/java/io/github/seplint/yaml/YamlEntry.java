package io.github.seplint.yaml;

import io.github.seplint.source.Span;

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
