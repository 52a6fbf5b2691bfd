package io.github.seplint.report.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Generates unique ids. */
final class Anchors {
  private static final int LONGEST = 120;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();

  /**
   * Returns an id that resembles a name: other characters than letters, digits, {@code _} and
   * {@code -} become {@code -}, and duplicates get a number.
   */
  String free(String name) {
    String base = legible(name);
    String id = base;
    while (!taken.add(id)) {
      id = base + "-" + next.merge(base, 2, (last, two) -> last + 1);
    }
    return id;
  }

  private static String legible(String name) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < Math.min(name.length(), LONGEST); i++) {
      char c = name.charAt(i);
      boolean kept = c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
      if (kept || id.isEmpty() || id.charAt(id.length() - 1) != '-') {
        id.append(kept ? c : '-');
      }
    }
    return id.isEmpty() ? "-" : id.toString();
  }
}
