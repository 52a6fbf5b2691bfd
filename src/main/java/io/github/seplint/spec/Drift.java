package io.github.seplint.spec;

/** What has become of a sentence; the graver the later. */
public enum Drift {
  /** The same words in the same section. */
  UNCHANGED("unchanged"),
  /** The same words in another section, or on another page. */
  MOVED("moved"),
  CHANGED("changed"),
  /** Changed in how binding it is, whatever else is changed in it. */
  KEYWORD_CHANGED("keyword changed"),
  GONE("gone");

  private final String words;

  Drift(String words) {
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
