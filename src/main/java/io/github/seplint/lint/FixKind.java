package io.github.seplint.lint;

import java.util.Locale;

/** What the fixes of a rule ask of a person. */
public enum FixKind {
  /** Never changes meaning. */
  SAFE,
  /** Needs a person to look. */
  UNSAFE,
  /** The rule has no fix. */
  NONE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
