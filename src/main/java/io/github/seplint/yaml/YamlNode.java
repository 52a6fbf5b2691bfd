package io.github.seplint.yaml;

import io.github.seplint.source.Span;

/** A node of the tree, with where it stands. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

  /** From the first character of the node (quotes included) to behind its last. */
  Span span();

  /** What a person calls such a node: "a mapping", "a list", "a string", "a number", ... */
  String describe();
}
