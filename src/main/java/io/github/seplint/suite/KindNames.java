package io.github.seplint.suite;

import java.util.Locale;
import java.util.Optional;

/** Tells kinds of files by their name and their folder. */
final class KindNames {
  private KindNames() {}

  /**
   * The kind that a file's name stands for: {@code sep-*.yaml}, and what looks as if it was meant
   * to be one ({@code Sep-7.yml}, {@code sep_7.yaml}, {@code sep7.yaml}), so that a rule can say
   * so; of the other kinds the names that are known.
   *
   * @param path with {@code /} between its parts
   */
  static Optional<DocumentKind> kindOf(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
      return Optional.empty();
    }
    String stem = name.substring(0, name.lastIndexOf('.'));
    if (isSep(stem)) {
      return Optional.of(DocumentKind.SEP);
    }
    return isVersion(stem) && isIn("requirements", path)
        ? Optional.of(DocumentKind.REQUIREMENTS)
        : wellKnown(stem);
  }

  private static Optional<DocumentKind> wellKnown(String stem) {
    return switch (stem) {
      case "scenarios" -> Optional.of(DocumentKind.SCENARIOS);
      case "baseline", "expected-failures" -> Optional.of(DocumentKind.EXPECTED_FAILURES);
      case "known-gaps" -> Optional.of(DocumentKind.KNOWN_GAPS);
      case "local-suites" -> Optional.of(DocumentKind.LOCAL_SUITES);
      default -> Optional.empty();
    };
  }

  private static boolean isSep(String stem) {
    return stem.length() > 3 && stem.startsWith("sep") && isJoint(stem.charAt(3));
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '_' || c == ' ' || Character.isDigit(c);
  }

  private static boolean isVersion(String stem) {
    return stem.equals(Timeline.DRAFT) || Timeline.isDate(stem);
  }

  private static boolean isIn(String folder, String path) {
    return path.startsWith(folder + "/") || path.contains("/" + folder + "/");
  }
}
