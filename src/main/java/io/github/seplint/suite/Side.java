package io.github.seplint.suite;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The side of the protocol that a scenario tests. */
public enum Side {
  SERVER,
  CLIENT;

  /** The names of both in files. */
  public static final List<String> IDS = Stream.of(values()).map(Side::id).toList();

  /** The name in files and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
