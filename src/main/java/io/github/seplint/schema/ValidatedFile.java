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
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        violations.isEmpty() ? document.mapping() : ValidPart.of(violations).of(document.mapping()),
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

  /**
   * The part of a file without invalid values and entries.
   *
   * @param values the invalid nodes
   * @param properties the names of invalid entries by their mapping
   */
  private record ValidPart(
      Set<YamlNode> values, IdentityHashMap<YamlNode, Set<String>> properties) {
    static ValidPart of(List<Violation> violations) {
      Set<YamlNode> values = Collections.newSetFromMap(new IdentityHashMap<>());
      IdentityHashMap<YamlNode, Set<String>> properties = new IdentityHashMap<>();
      for (Violation each : violations) {
        // An unknown key does not make the mapping invalid that contains it.
        if (!each.keyword().equals("additionalProperties")) {
          values.add(each.node());
        }
        if (each.property().isPresent()) {
          properties
              .computeIfAbsent(each.node(), node -> new HashSet<>())
              .add(each.property().get());
        }
      }
      return new ValidPart(values, properties);
    }

    YamlMapping of(YamlMapping mapping) {
      Set<String> invalid = properties.getOrDefault(mapping, Set.of());
      return mapping.with(
          mapping.entries().stream()
              .filter(entry -> !values.contains(entry.value()) && !invalid.contains(entry.name()))
              .map(entry -> new YamlEntry(entry.key(), of(entry.value())))
              .toList());
    }

    private YamlNode of(YamlNode node) {
      if (node instanceof YamlMapping mapping) {
        return of(mapping);
      }
      if (node instanceof YamlSequence list) {
        Stream<YamlNode> items =
            list.items().stream().filter(item -> !values.contains(item)).map(this::of);
        return new YamlSequence(list.span(), items.toList(), list.flow());
      }
      return node;
    }
  }
}
