package io.github.seplint.schema;

import io.github.seplint.text.DidYouMean;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlDocument.YamlProblem;
import io.github.seplint.yaml.YamlParser;

/** Reads YAML and JSON files that must be valid. The first violation is an error. */
public final class ValidatedFile {
  private ValidatedFile() {}

  /**
   * Parses a file.
   *
   * @throws InvalidFileException if it is not one well-formed document, or repeats a key
   */
  public static YamlDocument parse(SourceText source) {
    YamlDocument document = YamlParser.read(source.text());
    for (YamlProblem problem : document.problems()) {
      if (problem.kind() != YamlProblem.Kind.INDIRECTION) {
        throw new InvalidFileException(source, problem.span(), problem.message());
      }
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
    for (Violation each : SchemaValidator.load(schema).validate(document.root().orElseThrow())) {
      throw new InvalidFileException(source, each.span(), message(each));
    }
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
}
