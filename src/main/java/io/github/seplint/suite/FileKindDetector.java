package io.github.seplint.suite;

import io.github.seplint.suite.FileKind.FileNamePatterns;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlParser;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Detects the kind of a file that has no configured kind. */
public final class FileKindDetector {
  private FileKindDetector() {}

  /**
   * Returns the kind of a checked file: the kind of its name, unless its content is clearly of
   * another kind; a file with neither is treated as a traceability file.
   *
   * @param path with {@code /} between its parts
   */
  public static FileKind kindOf(String path, YamlDocument yaml) {
    Optional<FileKind> named = FileNamePatterns.kindOf(path);
    if (named.isPresent() && (isSep(named) || ContentShapes.fits(named.get(), yaml))) {
      return named.get();
    }
    return ContentShapes.kindOf(yaml).or(() -> named).orElse(FileKind.SEP);
  }

  /**
   * Returns whether a file name is that of a traceability file, or looks like a misspelling of one.
   */
  public static boolean isSepName(String path) {
    return isSep(FileNamePatterns.kindOf(path));
  }

  /**
   * Returns whether a file of a searched directory is checked. Ambiguous names are accepted only if
   * the content is of the kind that the name suggests.
   *
   * @param text of the file; requested only if its name is ambiguous
   */
  public static boolean isWanted(String path, Supplier<String> text) {
    Optional<FileKind> named = FileNamePatterns.kindOf(path);
    return isSep(named) || named.filter(kind -> holds(kind, text.get())).isPresent();
  }

  private static boolean holds(FileKind kind, String text) {
    YamlDocument yaml = YamlParser.read(text);
    return yaml.root().isPresent()
        ? ContentShapes.fits(kind, yaml)
        : ContentShapes.mentions(kind, text);
  }

  private static boolean isSep(Optional<FileKind> kind) {
    return kind.filter(each -> each == FileKind.SEP).isPresent();
  }

  /** Detects kinds of files by their content. */
  static final class ContentShapes {
    private static final List<String> OF_SEP = List.of("sep", "spec_url", "requirements");
    private static final List<String> OF_SCENARIO =
        List.of("surface", "source", "specVersions", "checks");
    private static final YamlMapping NOTHING = new YamlMapping(Span.at(0), List.of(), false);

    private ContentShapes() {}

    /** Returns the kind, by the content alone; empty if the content is not conclusive. */
    static Optional<FileKind> kindOf(YamlDocument yaml) {
      YamlMapping root = root(yaml);
      if (OF_SEP.stream().anyMatch(key -> root.entry(key).isPresent())) {
        return Optional.of(FileKind.SEP);
      }
      for (FileKind kind : FileKind.ALL) {
        // A file without a distinctive section is an expected-failures file.
        boolean told = kind != FileKind.REQUIREMENTS || root.entry("not_scored").isPresent();
        if (told && fits(kind, yaml)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    /** Returns whether the content of a file matches the kind of its name. */
    static boolean fits(FileKind kind, YamlDocument yaml) {
      YamlMapping root = root(yaml);
      return switch (kind) {
        case SEP -> OF_SEP.stream().anyMatch(key -> root.entry(key).isPresent());
        case SCENARIOS -> has(root, "scenarios", ContentShapes::listsScenarios);
        case REQUIREMENTS -> listsLegs(root) || has(root, "not_scored", ContentShapes::isList);
        case EXPECTED_FAILURES -> listsLegs(root);
        case KNOWN_GAPS ->
            has(root, "scenarios", ContentShapes::isMapping)
                || has(root, "checks", ContentShapes::isMapping);
        case LOCAL_SUITES -> has(root, "suites", ContentShapes::isList);
      };
    }

    /** Returns whether a line of a text that is not valid YAML begins with a key of that kind. */
    static boolean mentions(FileKind kind, String text) {
      return sections(kind).stream()
          .anyMatch(key -> text.startsWith(key + ":") || text.contains("\n" + key + ":"));
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

    private static boolean listsLegs(YamlMapping root) {
      return has(root, "server", ContentShapes::isList)
          || has(root, "client", ContentShapes::isList);
    }

    private static boolean listsScenarios(YamlNode node) {
      return node instanceof YamlSequence list
          && list.items().stream()
              .anyMatch(item -> item instanceof YamlMapping each && isScenario(each));
    }

    private static boolean isScenario(YamlMapping item) {
      return item.entry("name").isPresent()
          && OF_SCENARIO.stream().anyMatch(key -> item.entry(key).isPresent());
    }

    private static boolean isList(YamlNode node) {
      return node instanceof YamlSequence || isNothing(node);
    }

    private static boolean isMapping(YamlNode node) {
      return node instanceof YamlMapping || isNothing(node);
    }

    private static boolean isNothing(YamlNode node) {
      return node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL;
    }

    private static boolean has(YamlMapping root, String key, Predicate<YamlNode> shape) {
      return root.entry(key).map(YamlEntry::value).filter(shape).isPresent();
    }

    private static YamlMapping root(YamlDocument yaml) {
      return yaml.root().orElse(NOTHING) instanceof YamlMapping root ? root : NOTHING;
    }
  }
}
