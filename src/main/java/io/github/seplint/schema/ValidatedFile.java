package io.github.seplint.schema;

import io.github.seplint.text.DidYouMean;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.InvalidFileException.FileProblem;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlDocument.YamlProblem;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A YAML or JSON file that must be valid.
 *
 * @param valid its content without what violates the schema
 * @param problems the violations of the schema, in the order of the text
 */
public record ValidatedFile(YamlMapping valid, List<FileProblem> problems) {

  /**
   * Parses a file.
   *
   * @throws InvalidFileException if it is not one well-formed document, or repeats a key
   */
  public static YamlDocument parse(SourceText source) {
    YamlDocument document = YamlParser.read(source.text());
    List<FileProblem> problems = new ArrayList<>();
    for (YamlProblem problem : document.problems()) {
      if (problem.kind() != YamlProblem.Kind.INDIRECTION) {
        problems.add(FileProblem.of(source, problem.span(), problem.message()));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidFileException(problems);
    }
    return document;
  }

  /**
   * Parses and validates a file.
   *
   * @param schema the name of its file in {@code schemas/}
   * @throws InvalidFileException if it is malformed or invalid
   */
  public static YamlDocument read(SourceText source, String schema) {
    YamlDocument document = parse(source);
    validate(source, document, schema);
    return document;
  }

  /**
   * Validates a parsed file.
   *
   * @param schema the name of its file in {@code schemas/}
   * @throws InvalidFileException if it violates the schema
   */
  public static void validate(SourceText source, YamlDocument document, String schema) {
    List<Violation> violations = violations(document, schema);
    if (!violations.isEmpty()) {
      throw new InvalidFileException(problems(source, violations));
    }
  }

  /**
   * Parses and validates a file, so that the valid part can be checked further.
   *
   * @throws InvalidFileException if it is malformed
   */
  public static ValidatedFile of(SourceText source, String schema) {
    YamlDocument document = parse(source);
    List<Violation> violations = violations(document, schema);
    return new ValidatedFile(
        violations.isEmpty() ? document.mapping() : without(document.mapping(), violations),
        problems(source, violations));
  }

  private static List<Violation> violations(YamlDocument document, String schema) {
    return SchemaValidator.load(schema).validate(document.root().orElseThrow());
  }

  private static List<FileProblem> problems(SourceText source, List<Violation> violations) {
    Map<Span, FileProblem> problems = new LinkedHashMap<>();
    for (Violation each : violations) {
      // Of several alternatives, the first is reported.
      problems.putIfAbsent(each.span(), FileProblem.of(source, each.span(), message(each)));
    }
    return List.copyOf(problems.values());
  }

  private static String message(Violation violation) {
    String property = violation.property().orElse("");
    return switch (violation.keyword()) {
      case "additionalProperties" ->
          "unknown key `" + property + "`" + DidYouMean.didYouMean(property, violation.known());
      case "required" -> "`" + property + "` is missing";
      default -> violation.message();
    };
  }

  private static YamlMapping without(YamlMapping mapping, List<Violation> violations) {
    return mapping.with(
        mapping.entries().stream()
            .filter(entry -> violations.stream().noneMatch(each -> concerns(each, mapping, entry)))
            .map(entry -> new YamlEntry(entry.key(), without(entry.value(), violations)))
            .toList());
  }

  private static YamlNode without(YamlNode node, List<Violation> violations) {
    if (node instanceof YamlMapping mapping) {
      return without(mapping, violations);
    }
    if (node instanceof YamlSequence list) {
      Stream<YamlNode> items =
          list.items().stream()
              .filter(item -> violations.stream().noneMatch(each -> isValue(each, item)))
              .map(item -> without(item, violations));
      return new YamlSequence(list.span(), items.toList(), list.flow());
    }
    return node;
  }

  private static boolean concerns(Violation violation, YamlMapping mapping, YamlEntry entry) {
    return isValue(violation, entry.value())
        || (violation.node().equals(mapping)
            && violation.property().filter(entry.name()::equals).isPresent());
  }

  /** An unknown key does not make the mapping invalid that contains it. */
  private static boolean isValue(Violation violation, YamlNode node) {
    return violation.node().equals(node) && !violation.keyword().equals("additionalProperties");
  }
}
