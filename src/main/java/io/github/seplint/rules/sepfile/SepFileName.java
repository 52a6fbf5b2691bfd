package io.github.seplint.rules.sepfile;

import java.util.Optional;

/** The name of a traceability file, as its path shows it. */
record SepFileName(String name) {
  private static final String START = "sep-";
  private static final String END = ".yaml";

  static SepFileName of(String path) {
    return new SepFileName(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Whether it is exactly {@code sep-<digits>.yaml}, without a leading zero. */
  boolean isProper() {
    return number().filter(digits -> !digits.startsWith("0") || digits.equals("0")).isPresent();
  }

  /** The digits of a name that is {@code sep-<digits>.yaml}. */
  Optional<String> number() {
    if (!name.startsWith(START)
        || !name.endsWith(END)
        || name.length() == START.length() + END.length()) {
      return Optional.empty();
    }
    String digits = name.substring(START.length(), name.length() - END.length());
    return Optional.of(digits).filter(text -> text.chars().allMatch(c -> c >= '0' && c <= '9'));
  }
}
