package io.github.seplint.report;

/** Paths in the header of a diff, as {@code git diff} writes them and GNU patch reads them. */
final class DiffPath {
  private DiffPath() {}

  static String header(String path) {
    if (needsQuotes(path)) {
      return quoted(path);
    }
    // A tab ends a path that has spaces.
    return path.indexOf(' ') >= 0 ? path + "\t" : path;
  }

  private static boolean needsQuotes(String path) {
    return path.chars().anyMatch(c -> isControl(c) || c == '"' || c == '\\');
  }

  private static String quoted(String path) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < path.length(); i++) {
      append(quoted, path.charAt(i));
    }
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, char c) {
    if (c == '"' || c == '\\') {
      quoted.append('\\').append(c);
    } else if (isControl(c)) {
      quoted.append('\\').append(c >> 6).append((c >> 3) & 7).append(c & 7);
    } else {
      quoted.append(c);
    }
  }

  private static boolean isControl(int c) {
    return c < ' ' || c == 0x7F;
  }
}
