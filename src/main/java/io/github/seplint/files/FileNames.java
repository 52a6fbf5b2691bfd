package io.github.seplint.files;

import java.nio.file.Path;
import java.util.Locale;

/** Tells traceability files by their name. */
final class FileNames {
  private FileNames() {}

  /**
   * Whether a file in a walked folder is taken: {@code sep-*.yaml}, and what looks as if it was
   * meant to be one ({@code Sep-7.yml}, {@code sep_7.yaml}, {@code sep7.yaml}), so that a rule can
   * say so.
   */
  static boolean isTraceabilityFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean yaml = lower.endsWith(".yaml") || lower.endsWith(".yml");
    return yaml && lower.startsWith("sep") && isJoint(lower.charAt(3));
  }

  static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '_' || c == ' ' || Character.isDigit(c);
  }
}
