package io.github.seplint.lint;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A group of rules with one subject, in the order in which groups are listed. */
public enum RuleGroup {
  CHECK_ID("Check ids"),
  FILE("Files and rows"),
  YAML("YAML"),
  LAYOUT("Layout"),
  REASON("Reasons for exclusion"),
  TEXT("Requirement text"),
  URL("Links"),
  SOURCE("Sources"),
  SPEC("Specification"),
  RESULTS("Conformance results"),
  SUITE("Suite files"),
  META("Suppressions and baseline");

  private final String title;

  RuleGroup(String title) {
    this.title = title;
  }

  /** As written in pages, options, the configuration and suppressions. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The heading above its rules. */
  public String title() {
    return title;
  }

  /** The group with an id, if there is one. */
  public static Optional<RuleGroup> of(String id) {
    return Stream.of(values()).filter(group -> group.id().equals(id)).findFirst();
  }
}
