package io.github.seplint.sep;

import java.util.OptionalLong;

/** Check ids as the suite's own builder of manifests reads them: {@code sep-<number>-<rest>}. */
public final class CheckId {
  private static final String PREFIX = "sep-";
  private static final int MOST_DIGITS = 18;

  private CheckId() {}

  /** Returns the number of the SEP in a check id, if it has one. */
  public static OptionalLong sep(String id) {
    int end = PREFIX.length();
    while (end < id.length() && id.charAt(end) >= '0' && id.charAt(end) <= '9') {
      end++;
    }
    int digits = end - PREFIX.length();
    boolean named = id.startsWith(PREFIX) && digits > 0 && id.startsWith("-", end);
    return named && digits <= MOST_DIGITS
        ? OptionalLong.of(Long.parseLong(id.substring(PREFIX.length(), end)))
        : OptionalLong.empty();
  }
}
