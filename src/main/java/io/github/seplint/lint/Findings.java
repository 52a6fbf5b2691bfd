package io.github.seplint.lint;

import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/**
 * The sink for the findings of one rule.
 *
 * <p>A span should be as short as possible. A message is in lower case, without a full stop, and
 * has the offending text in back-ticks.
 */
public final class Findings {
  private final String path;
  private final List<Finding> all = new ArrayList<>(2);

  /** Collects the findings of one or all files. */
  public Findings() {
    this("");
  }

  /**
   * @param path the file, as displayed, for spans without a file
   */
  Findings(String path) {
    this.path = path;
  }

  /** Reports a span of the file that is being checked. */
  public Finding report(Span span, String message) {
    return add(new Finding(path, span, message));
  }

  /** Reports a part of a scalar's value, or the scalar if the part cannot be located. */
  public Finding report(YamlScalar scalar, Span part, String message) {
    return report(scalar.spanOf(part), message);
  }

  /** Reports a span of one of several files, for rules that see all files. */
  public Finding report(ProjectIndex.File file, Span span, String message) {
    return add(new Finding(file.path(), span, message));
  }

  public List<Finding> all() {
    return all;
  }

  private Finding add(Finding finding) {
    all.add(finding);
    return finding;
  }
}
