package io.github.seplint.suite;

import java.util.List;
import java.util.Locale;

/** The side of the protocol that a scenario tests. */
public enum Side {
  SERVER,
  CLIENT,
  /** An authorization server: no file of the suite lists what its runs must pass. */
  AUTHORIZATION;

  /** The sides with sections in requirement sets and expected failures. */
  public static final List<Side> LISTED = List.of(SERVER, CLIENT);

  /** The names of their sections. */
  public static final List<String> IDS = LISTED.stream().map(Side::id).toList();

  /** The name in files and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
