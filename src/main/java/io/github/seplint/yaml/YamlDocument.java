package io.github.seplint.yaml;

import java.util.List;
import java.util.Optional;

/**
 * What could be read of a text.
 *
 * @param root the tree; empty where the text is not well-formed
 * @param comments in the order of the text
 * @param problems in the order of the text
 */
public record YamlDocument(
    Optional<YamlNode> root, List<YamlComment> comments, List<YamlProblem> problems) {

  public YamlDocument {
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
  }

  /** The root; a mapping without entries where there is none, or another root. */
  public YamlMapping mapping() {
    return root.isPresent() && root.get() instanceof YamlMapping mapping
        ? mapping
        : YamlMapping.NONE;
  }
}
