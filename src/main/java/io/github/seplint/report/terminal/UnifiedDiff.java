package io.github.seplint.report.terminal;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unified diff of a file; empty if both texts are equal. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final int HEADER_LINES = 2;
  private static final String NO_LINE_END = "\\ No newline at end of file";

  private static final Pattern SPECIAL_IN_PATH = Pattern.compile("[\\x00-\\x1F\\x7F\"\\\\]");

  private UnifiedDiff() {}

  /** For {@code patch -p1} and {@code git apply}: all characters unchanged. */
  public static String forPatch(String path, String before, String after) {
    StringBuilder out = new StringBuilder();
    diff(path, before, after).forEach(line -> out.append(line).append('\n'));
    return out.toString();
  }

  /** For a terminal: control and invisible characters become visible. */
  public static String forTerminal(
      String path, String before, String after, TerminalCapabilities terminal) {
    List<String> diff = diff(path, before, after);
    TerminalWriter out = new TerminalWriter(terminal);
    for (int i = 0; i < diff.size(); i++) {
      append(out, i < HEADER_LINES ? TextStyle.FILE : style(diff.get(i)), diff.get(i));
    }
    return out.text();
  }

  private static List<String> diff(String path, String before, String after) {
    List<String> old = lines(before);
    Patch<String> patch = DiffUtils.diff(old, lines(after), new LineDiff());
    return UnifiedDiffUtils.generateUnifiedDiff(
        quoted("a/" + path), quoted("b/" + path), old, patch, CONTEXT);
  }

  /** Lines without {@code \n}; a marker for a missing one at the end is part of the last line. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + "\n" + NO_LINE_END);
    }
    return lines;
  }

  private static TextStyle style(String line) {
    return switch (line.charAt(0)) {
      case '@' -> TextStyle.HUNK;
      case '+' -> TextStyle.ADDED;
      case '-' -> TextStyle.REMOVED;
      default -> TextStyle.CODE;
    };
  }

  private static void append(TerminalWriter out, TextStyle style, String line) {
    int lineEnd = line.indexOf('\n');
    String text = lineEnd < 0 ? line : line.substring(0, lineEnd);
    boolean crlf = lineEnd < 0 && text.endsWith("\r");
    out.appendUntrusted(style, crlf ? text.substring(0, text.length() - 1) : text).append('\n');
    if (lineEnd >= 0) {
      out.append(line.substring(lineEnd + 1)).append('\n');
    }
  }

  /**
   * A path as {@code git diff} writes it and GNU patch reads it; a tab follows a path with spaces.
   */
  private static String quoted(String path) {
    Matcher special = SPECIAL_IN_PATH.matcher(path);
    if (special.find()) {
      return '"' + special.replaceAll(each -> Matcher.quoteReplacement(escape(each.group()))) + '"';
    }
    return path.indexOf(' ') >= 0 ? path + "\t" : path;
  }

  private static String escape(String character) {
    char c = character.charAt(0);
    return c == '"' || c == '\\' ? "\\" + c : String.format(Locale.ROOT, "\\%03o", (int) c);
  }
}
