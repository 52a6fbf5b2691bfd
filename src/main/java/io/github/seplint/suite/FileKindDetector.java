package io.github.seplint.suite;

import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.function.Supplier;

/** Detects the kind of a file that has no configured kind, by its name and its content. */
public final class FileKindDetector {
  private static final List<String> OF_SEP = List.of("sep", "spec_url", "requirements");
  private static final List<String> OF_SCENARIO =
      List.of("surface", "source", "specVersions", "checks");

  /** The words in the names of files of expected failures, split at {@link #JOINTS}. */
  private static final List<List<String>> OF_EXPECTED_FAILURES =
      FileKind.EXPECTED_FAILURES.fileNames().stream()
          .map(name -> List.of(name.substring(1, name.lastIndexOf('*')).split("-")))
          .toList();

  private static final String JOINTS = "-_. ";

  private FileKindDetector() {}

  /**
   * Returns the kind of a checked file: the kind of its name, unless its content is clearly of
   * another kind; a file with neither is treated as a traceability file.
   *
   * @param path with {@code /} between its parts
   */
  public static FileKind kindOf(String path, YamlDocument yaml) {
    Optional<FileKind> named = kindOfName(path);
    if (named.isPresent() && (isSep(named) || fits(named.get(), yaml))) {
      return named.get();
    }
    return kindOfContent(yaml).or(() -> named).orElse(FileKind.SEP);
  }

  /** Returns whether a text is a file of expected failures by its name or content, or is empty. */
  public static boolean isExpectedFailures(SourceText source) {
    YamlDocument yaml = YamlParser.read(source.text());
    return yaml.isEmpty() || kindOf(source.path(), yaml) == FileKind.EXPECTED_FAILURES;
  }

  /** Returns whether a name is that of a traceability file, or a misspelling of one. */
  public static boolean isSepName(String path) {
    return isSep(kindOfName(path));
  }

  /**
   * Returns whether a file of a searched directory is checked. Ambiguous names are accepted only if
   * the content is of the kind that the name suggests.
   *
   * @param text of the file, empty if it cannot be read; requested only if its name is ambiguous
   */
  public static boolean isWanted(String path, Supplier<Optional<String>> text) {
    Optional<FileKind> named = kindOfName(path);
    return isSep(named)
        || named.flatMap(kind -> text.get().filter(each -> fits(path, kind, each))).isPresent();
  }

  /** Returns whether a file has one of the names of a kind. */
  public static boolean isNamed(String path) {
    return kindOfName(path).isPresent();
  }

  private static boolean isSep(Optional<FileKind> kind) {
    return kind.filter(each -> each == FileKind.SEP).isPresent();
  }

  /**
   * Returns the kind of a file name: SEP for {@code sep-*.yaml} and names that look like a
   * misspelling of it ({@code Sep-7.yml}, {@code sep_7.yaml}, {@code sep7.yaml}), so that a rule
   * can report them; for the other kinds, only the known names.
   */
  public static Optional<FileKind> kindOfName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
      return Optional.empty();
    }
    String stem = name.substring(0, name.lastIndexOf('.'));
    if (stem.length() > 3 && stem.startsWith("sep") && isJoint(stem.charAt(3))) {
      return Optional.of(FileKind.SEP);
    }
    boolean version = stem.equals(Timeline.DRAFT) || Timeline.isDate(stem);
    if (version && ("/" + path).contains("/requirements/")) {
      return Optional.of(FileKind.REQUIREMENTS);
    }
    return switch (stem) {
      case "scenarios" -> Optional.of(FileKind.SCENARIOS);
      case "known-gaps" -> Optional.of(FileKind.KNOWN_GAPS);
      case "local-suites" -> Optional.of(FileKind.LOCAL_SUITES);
      default -> {
        List<String> words = words(stem);
        yield OF_EXPECTED_FAILURES.stream().anyMatch(words::containsAll)
            ? Optional.of(FileKind.EXPECTED_FAILURES)
            : Optional.empty();
      }
    };
  }

  private static List<String> words(String stem) {
    List<String> words = new ArrayList<>();
    StringTokenizer parts = new StringTokenizer(stem, JOINTS);
    while (parts.hasMoreTokens()) {
      words.add(parts.nextToken());
    }
    return words;
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '_' || c == ' ' || Character.isDigit(c);
  }

  /** Returns the kind, by the content alone; empty if the content is not conclusive. */
  private static Optional<FileKind> kindOfContent(YamlDocument yaml) {
    for (FileKind kind : FileKind.ALL) {
      // A file without a distinctive section is an expected-failures file.
      boolean distinct = kind != FileKind.REQUIREMENTS || yaml.mapping().has("not_scored");
      if (distinct && fits(kind, yaml)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Returns whether the content of a file matches the kind of its name. */
  private static boolean fits(FileKind kind, YamlDocument yaml) {
    YamlMapping root = yaml.mapping();
    return switch (kind) {
      case SEP -> OF_SEP.stream().anyMatch(root::has);
      case SCENARIOS -> root.mappings("scenarios").stream().anyMatch(FileKindDetector::isScenario);
      case EXPECTED_FAILURES ->
          sections(kind).stream()
              .flatMap(key -> root.entry(key).stream())
              .anyMatch(FileKindDetector::isListLike);
      case REQUIREMENTS, LOCAL_SUITES ->
          sections(kind).stream().anyMatch(key -> has(root, key, YamlSequence.class));
      case KNOWN_GAPS -> sections(kind).stream().anyMatch(key -> has(root, key, YamlMapping.class));
    };
  }

  /**
   * The same for a text, which may not be valid YAML: a line begins with a key of that kind.
   * Expected failures may be empty, and only their own names contain {@code conformance} or {@code
   * expected}.
   */
  private static boolean fits(String path, FileKind kind, String text) {
    YamlDocument yaml = YamlParser.read(text);
    boolean expected = kind == FileKind.EXPECTED_FAILURES;
    if (expected && (yaml.isEmpty() || isUnambiguous(path))) {
      return kindOf(path, yaml) == kind;
    }
    return yaml.root().isPresent()
        ? fits(kind, yaml)
        : sections(kind).stream()
            .anyMatch(key -> text.startsWith(key + ":") || text.contains("\n" + key + ":"));
  }

  /** Returns whether a name is that of expected failures, and not of other tools as well. */
  private static boolean isUnambiguous(String path) {
    List<String> words = words(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    return words.contains("conformance") || words.contains("expected");
  }

  /** Returns whether a section is one of expected failures, even if it is malformed. */
  private static boolean isListLike(YamlEntry section) {
    return !(section.value() instanceof YamlMapping mapping)
        || mapping.entries().stream().anyMatch(each -> each.value() instanceof YamlSequence);
  }

  private static List<String> sections(FileKind kind) {
    return switch (kind) {
      case SEP -> OF_SEP;
      case SCENARIOS -> List.of("scenarios");
      case REQUIREMENTS -> List.of("server", "client", "not_scored");
      case EXPECTED_FAILURES -> List.of("server", "client");
      case KNOWN_GAPS -> List.of("scenarios", "checks");
      case LOCAL_SUITES -> List.of("suites");
    };
  }

  private static boolean isScenario(YamlMapping item) {
    return item.has("name") && OF_SCENARIO.stream().anyMatch(item::has);
  }

  /** Returns whether the value of a key is of a type, or null. */
  private static boolean has(YamlMapping root, String key, Class<? extends YamlNode> type) {
    return root.entry(key)
        .filter(entry -> type.isInstance(entry.value()) || entry.value().isNull())
        .isPresent();
  }
}
