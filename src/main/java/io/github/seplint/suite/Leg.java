package io.github.seplint.suite;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whom scenarios test, where a file has a section for each. */
public enum Leg {
  SERVER,
  CLIENT;

  /** As files call them. */
  public static final List<String> WORDS = Stream.of(values()).map(Leg::word).toList();

  /** As files call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
