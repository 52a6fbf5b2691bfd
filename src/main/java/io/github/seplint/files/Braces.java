package io.github.seplint.files;

import java.util.ArrayList;
import java.util.List;

/** Writes out the braces of a glob, which patterns as in .gitignore do not know. */
final class Braces {
  private static final int MOST = 1000;

  private Braces() {}

  /** {@code a{b,c}d} becomes {@code abd} and {@code acd}; a brace without its end stays. */
  static List<String> expand(String glob) {
    List<String> done = new ArrayList<>();
    List<String> open = new ArrayList<>(List.of(glob));
    while (!open.isEmpty() && done.size() + open.size() < MOST) {
      String next = open.remove(open.size() - 1);
      int close = next.indexOf('}');
      int start = close < 0 ? -1 : next.lastIndexOf('{', close);
      if (start < 0) {
        done.add(next);
      } else {
        for (String part : next.substring(start + 1, close).split(",", -1)) {
          open.add(next.substring(0, start) + part + next.substring(close + 1));
        }
      }
    }
    return done;
  }
}
