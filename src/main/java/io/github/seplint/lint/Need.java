package io.github.seplint.lint;

import java.util.Locale;

/** What a rule cannot do without: it is silent where nobody names it. */
public enum Need {
  /** A specification, or what files were locked against. */
  SPECIFICATION("--spec or a lock"),
  /** What conformance runs emitted. */
  RESULTS("--results"),
  /** What was written down of such runs. */
  MANIFEST("--manifest");

  private final String flag;

  Need(String flag) {
    this.flag = flag;
  }

  /** As pages have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How a user names it. */
  public String flag() {
    return flag;
  }
}
