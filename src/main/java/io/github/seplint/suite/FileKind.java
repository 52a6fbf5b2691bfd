package io.github.seplint.suite;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlMapping;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are checked. */
public enum FileKind {
  /** Maps each normative sentence of a SEP to the check that tests it. */
  SEP("sep", "sep.schema.json", "traceability files"),
  /** Lists the scenarios of a suite. */
  SCENARIOS("scenarios", "scenarios.schema.json", "scenario inventories"),
  /** Lists the scenarios that conformance to a revision requires. */
  REQUIREMENTS("requirements", "requirement-set.schema.json", "requirement sets"),
  /** Lists what is expected to fail. */
  EXPECTED_FAILURES(
      "expected-failures", "expected-failures.schema.json", "expected-failures files"),
  /** Attaches issues and notes to what fails. */
  KNOWN_GAPS("known-gaps", "known-gaps.schema.json", "known-gaps overlays"),
  /** Lists suites that an implementation runs in addition. */
  LOCAL_SUITES("local-suites", "local-suites.schema.json", "local-suites overlays");

  /** The kinds of a rule that applies to every file. */
  public static final List<FileKind> ALL = List.of(values());

  private final String word;
  private final String schema;
  private final String plural;

  FileKind(String word, String schema, String plural) {
    this.word = word;
    this.schema = schema;
    this.plural = plural;
  }

  /** Returns the name used in configurations and rule pages. */
  public String word() {
    return word;
  }

  /** The name of its schema in {@code schemas/}. */
  public String schema() {
    return schema;
  }

  /** Returns the common name of such files, in the plural. */
  public String plural() {
    return plural;
  }

  /**
   * Returns the usual names of such a file; a star matches any name, and {@code .yml} is accepted
   * as well.
   */
  public List<String> fileNames() {
    return switch (this) {
      case SEP -> List.of("sep-*.yaml");
      case SCENARIOS -> List.of("scenarios.yaml");
      case REQUIREMENTS -> List.of("requirements/<version>.yaml");
      case EXPECTED_FAILURES -> List.of("baseline.yaml", "expected-failures.yaml");
      case KNOWN_GAPS -> List.of("known-gaps.yaml");
      case LOCAL_SUITES -> List.of("local-suites.yaml");
    };
  }

  /** Describes the usual file names of some kinds, in words. */
  public static String fileNames(List<FileKind> kinds) {
    List<String> names = kinds.stream().flatMap(kind -> kind.fileNames().stream()).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /**
   * Reads a complete file of this kind.
   *
   * @throws io.github.seplint.text.InvalidFileException with the place and the cause, if the file
   *     violates its schema
   */
  public YamlMapping read(SourceText source) {
    return ValidatedFile.read(source, schema).mapping();
  }

  public static Optional<FileKind> of(String word) {
    for (FileKind kind : ALL) {
      if (kind.word.equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Detects kinds of files by their name and their directory. */
  static final class FileNamePatterns {
    private FileNamePatterns() {}

    /**
     * Returns the kind that a file's name stands for: {@code sep-*.yaml}, and names that look like
     * a misspelling of it ({@code Sep-7.yml}, {@code sep_7.yaml}, {@code sep7.yaml}), so that a
     * rule can report them; for the other kinds, only the known names.
     *
     * @param path with {@code /} between its parts
     */
    static Optional<FileKind> kindOf(String path) {
      String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
        return Optional.empty();
      }
      String stem = name.substring(0, name.lastIndexOf('.'));
      if (isSep(stem)) {
        return Optional.of(FileKind.SEP);
      }
      return isVersion(stem) && isIn("requirements", path)
          ? Optional.of(FileKind.REQUIREMENTS)
          : wellKnown(stem);
    }

    private static Optional<FileKind> wellKnown(String stem) {
      return switch (stem) {
        case "scenarios" -> Optional.of(FileKind.SCENARIOS);
        case "baseline", "expected-failures" -> Optional.of(FileKind.EXPECTED_FAILURES);
        case "known-gaps" -> Optional.of(FileKind.KNOWN_GAPS);
        case "local-suites" -> Optional.of(FileKind.LOCAL_SUITES);
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
}
