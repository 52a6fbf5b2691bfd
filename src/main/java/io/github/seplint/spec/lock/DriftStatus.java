package io.github.seplint.spec.lock;

import java.util.Locale;

/** The status of a locked sentence or row in a newer revision, by severity. */
public enum DriftStatus {
  /** The same words in the same section. */
  UNCHANGED("unchanged"),
  /** Changed, but the row already has the new words. */
  FOLLOWED("followed by the row"),
  /** The same words in another section, or on another page. */
  MOVED("moved"),
  /** The same words with other punctuation. */
  PUNCTUATION_CHANGED("punctuation changed"),
  CHANGED("changed"),
  /** Its requirement level changed, with or without other words. */
  KEYWORD_CHANGED("keyword changed"),
  REMOVED("removed"),
  /** The row differs from what was locked; of rows only, as are the next two. */
  OUTDATED("outdated in the lock"),
  /** The lock has no sentence for the row. */
  UNBOUND("unmatched"),
  /** There is nothing to compare the row with. */
  UNVERIFIED("unverified");

  private final String label;

  DriftStatus(String label) {
    this.label = label;
  }

  /** The label in reports. */
  public String label() {
    return label;
  }

  /** The value in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns whether the specification no longer contains the sentence as it was locked. */
  public boolean isStale() {
    return this == CHANGED || this == KEYWORD_CHANGED || this == REMOVED;
  }
}
