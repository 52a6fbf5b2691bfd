package io.github.seplint.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/** What fixing would change in a file, as a unified diff that {@code patch -p1} takes. */
public final class FileDiff {
  private static final int CONTEXT = 3;
  private static final String NO_LINE_END = "\\ No newline at end of file";

  private FileDiff() {}

  /** The diff of a file; empty where both texts are the same. */
  public static String of(String path, String before, String after, Screen screen) {
    List<String> old = lines(before);
    Patch<String> patch = DiffUtils.diff(old, lines(after));
    Ink ink = new Ink(screen);
    for (String line :
        UnifiedDiffUtils.generateUnifiedDiff("a/" + path, "b/" + path, old, patch, CONTEXT)) {
      append(ink, line);
    }
    return ink.text().toString();
  }

  /** Lines without {@code \n}; of the last one it is part of the line that it has none. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start) + "\n" + NO_LINE_END);
    }
    return lines;
  }

  private static void append(Ink ink, String line) {
    Role role = role(line);
    ink.open(role).put(line).close(role).put('\n');
  }

  private static Role role(String line) {
    if (line.startsWith("---") || line.startsWith("+++")) {
      return Role.FILE;
    }
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '@' -> Role.HUNK;
      case '+' -> Role.ADDED;
      case '-' -> Role.REMOVED;
      default -> Role.CODE;
    };
  }
}
