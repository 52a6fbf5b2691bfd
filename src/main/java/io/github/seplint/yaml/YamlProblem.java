package io.github.seplint.yaml;

import io.github.seplint.source.Span;
import java.util.Optional;

/**
 * What is wrong with, or odd in, the text as YAML.
 *
 * @param related where the first of two stands: the earlier key, the anchor
 */
public record YamlProblem(Kind kind, Span span, String message, Optional<Span> related) {

  /** The kinds of problems. */
  public enum Kind {
    /** Not one well-formed document; there is no tree. */
    SYNTAX,
    /** A mapping repeats a key. */
    DUPLICATE_KEY,
    /** An anchor, alias, merge key, explicit tag or further document. */
    INDIRECTION
  }

  static YamlProblem syntax(Span span, String message) {
    return new YamlProblem(Kind.SYNTAX, span, message, Optional.empty());
  }
}
