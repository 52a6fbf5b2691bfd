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

/** Tells what kind a file is of, where no configuration says so. */
public final class FileKindDetector {
  private FileKindDetector() {}

  /**
   * The kind of a file that is checked: what its name stands for, unless its content is clearly
   * something else; a file that nothing tells is taken for a traceability file.
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

  /** Whether a file's name is that of a traceability file, or was meant to be. */
  public static boolean isSepName(String path) {
    return isSep(FileNamePatterns.kindOf(path));
  }

  /**
   * Whether a file of a walked folder is taken. Names that others may use as well are taken only
   * where the file holds what the name stands for.
   *
   * @param text of the file; asked only if its name is one of these
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

  /** Tells kinds of files by what they hold. */
  static final class ContentShapes {
    private static final List<String> OF_SEP = List.of("sep", "spec_url", "requirements");
    private static final List<String> OF_SCENARIO =
        List.of("surface", "source", "specVersions", "checks");
    private static final YamlMapping NOTHING = new YamlMapping(Span.at(0), List.of(), false);

    private ContentShapes() {}

    /** The kind that nothing but its content tells; empty where that tells none. */
    static Optional<FileKind> kindOf(YamlDocument yaml) {
      YamlMapping root = root(yaml);
      if (OF_SEP.stream().anyMatch(key -> root.entry(key).isPresent())) {
        return Optional.of(FileKind.SEP);
      }
      for (FileKind kind : FileKind.ALL) {
        // What has no section of its own is an expected-failures file.
        boolean told = kind != FileKind.REQUIREMENTS || root.entry("not_scored").isPresent();
        if (told && fits(kind, yaml)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    /** Whether a file that has a name of a kind holds something of that kind. */
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

    /** Whether a text that is no YAML begins a line with a key of that kind. */
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
