package io.github.seplint.lint;

import io.github.seplint.source.TextEdit;
import java.util.List;

/**
 * Mends what a finding says. Whether it is safe, the rule's page says.
 *
 * @param title what it does, as an order: "replace `a` by `b`"
 * @param edits applied all or none; they do not overlap
 */
public record Fix(String title, List<TextEdit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }

  public Fix(String title, TextEdit... edits) {
    this(title, List.of(edits));
  }
}
