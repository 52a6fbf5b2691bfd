package io.github.seplint.suite;

import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells kinds of files by what they hold. */
final class KindShapes {
  private static final List<String> OF_SEP = List.of("sep", "spec_url", "requirements");
  private static final List<String> OF_SCENARIO =
      List.of("surface", "source", "specVersions", "checks");
  private static final YamlMapping NOTHING = new YamlMapping(Span.at(0), List.of(), false);

  private KindShapes() {}

  /** The kind that nothing but its content tells; empty where that tells none. */
  static Optional<DocumentKind> kindOf(YamlDocument yaml) {
    YamlMapping root = root(yaml);
    if (OF_SEP.stream().anyMatch(key -> root.entry(key).isPresent())) {
      return Optional.of(DocumentKind.SEP);
    }
    for (DocumentKind kind : DocumentKind.ALL) {
      // What has no section of its own is an expected-failures file.
      boolean told = kind != DocumentKind.REQUIREMENTS || root.entry("not_scored").isPresent();
      if (told && fits(kind, yaml)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether a file that has a name of a kind holds something of that kind. */
  static boolean fits(DocumentKind kind, YamlDocument yaml) {
    YamlMapping root = root(yaml);
    return switch (kind) {
      case SEP -> OF_SEP.stream().anyMatch(key -> root.entry(key).isPresent());
      case SCENARIOS -> has(root, "scenarios", KindShapes::listsScenarios);
      case REQUIREMENTS -> listsLegs(root) || has(root, "not_scored", KindShapes::isList);
      case EXPECTED_FAILURES -> listsLegs(root);
      case KNOWN_GAPS ->
          has(root, "scenarios", KindShapes::isMapping)
              || has(root, "checks", KindShapes::isMapping);
      case LOCAL_SUITES -> has(root, "suites", KindShapes::isList);
    };
  }

  /** Whether a text that is no YAML begins a line with a key of that kind. */
  static boolean mentions(DocumentKind kind, String text) {
    return sections(kind).stream()
        .anyMatch(key -> text.startsWith(key + ":") || text.contains("\n" + key + ":"));
  }

  private static List<String> sections(DocumentKind kind) {
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
    return has(root, "server", KindShapes::isList) || has(root, "client", KindShapes::isList);
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
