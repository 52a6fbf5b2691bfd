package io.github.seplint.schema;

import io.github.seplint.schema.Violation.ViolationMessages;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlDocument.YamlProblem;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlParser;

/** A YAML or JSON file that is valid according to its schema. The first violation is an error. */
public final class ValidatedFile {
  private final SourceText source;
  private final YamlDocument document;

  private ValidatedFile(SourceText source, YamlDocument document) {
    this.source = source;
    this.document = document;
  }

  /**
   * Parses a file.
   *
   * @throws InvalidFileException if it is not one well-formed document, or repeats a key
   */
  public static ValidatedFile parse(SourceText source) {
    YamlDocument document = YamlParser.read(source.text());
    for (YamlProblem problem : document.problems()) {
      if (problem.kind() != YamlProblem.Kind.INDIRECTION) {
        throw new InvalidFileException(source, problem.span(), problem.message());
      }
    }
    return new ValidatedFile(source, document);
  }

  /**
   * Parses and validates a file.
   *
   * @param schema the name of its file in {@code schemas/}
   * @throws InvalidFileException if it is malformed or invalid
   */
  public static YamlDocument read(SourceText source, String schema) {
    ValidatedFile file = parse(source);
    file.validate(schema);
    return file.document;
  }

  public YamlDocument document() {
    return document;
  }

  public YamlNode root() {
    return document.root().orElseThrow();
  }

  /**
   * Validates the file.
   *
   * @param schema the name of its file in {@code schemas/}
   * @throws InvalidFileException if it violates the schema
   */
  public void validate(String schema) {
    for (Violation violation : SchemaValidator.load(schema).validate(root())) {
      throw new InvalidFileException(source, violation.span(), message(violation));
    }
  }

  private static String message(Violation violation) {
    String property = violation.property().orElse("");
    return switch (violation.keyword()) {
      case "additionalProperties" ->
          "unknown key `" + property + "`" + DidYouMean.didYouMean(property, violation.known());
      case "required" -> "`" + property + "` is missing";
      default -> ViolationMessages.of(violation);
    };
  }
}
