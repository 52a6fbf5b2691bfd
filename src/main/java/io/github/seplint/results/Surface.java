package io.github.seplint.results;

import java.util.Locale;

/** What a scenario is run against. */
public enum Surface {
  SERVER,
  CLIENT;

  /** As the suite writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
