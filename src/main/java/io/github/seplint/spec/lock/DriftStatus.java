package io.github.seplint.spec.lock;

/** What has become of a sentence; the graver the later. */
public enum DriftStatus {
  /** The same words in the same section. */
  UNCHANGED("unchanged"),
  /** The same words in another section, or on another page. */
  MOVED("moved"),
  CHANGED("changed"),
  /** Changed in how binding it is, whatever else is changed in it. */
  KEYWORD_CHANGED("keyword changed"),
  GONE("gone");

  private final String words;

  DriftStatus(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** Whether a person must look at the row. */
  public boolean isStale() {
    return compareTo(CHANGED) >= 0;
  }
}
