package io.github.seplint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits and quotes words like a shell, without any expansion. */
final class CommandLineWords {
  private static final Pattern SPECIAL = Pattern.compile("[\\s'\"\\\\]");

  private CommandLineWords() {}

  static String quote(String word) {
    return SPECIAL.matcher(word).find() ? "'" + word.replace("'", "'\\''") + "'" : word;
  }

  /** Splits at spaces; respects single and double quotes and backslashes. */
  static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean open = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
        open = true;
      } else if (quote == 0 && c == '\\') {
        word.append(line.charAt(++i));
        open = true;
      } else if (quote == 0 && c == ' ') {
        if (open) {
          words.add(word.toString());
        }
        word.setLength(0);
        open = false;
      } else {
        word.append(c);
        open = true;
      }
    }
    if (open) {
      words.add(word.toString());
    }
    return words;
  }
}
