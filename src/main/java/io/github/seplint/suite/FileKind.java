package io.github.seplint.suite;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlMapping;
import java.util.List;
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
   * Returns the usual names; {@code .yml} is accepted as well. A star at the end matches any text,
   * stars on both sides mean that the words occur among those of the name.
   */
  public List<String> fileNames() {
    return switch (this) {
      case SEP -> List.of("sep-*.yaml");
      case SCENARIOS -> List.of("scenarios.yaml");
      case REQUIREMENTS -> List.of("requirements/<version>.yaml");
      case EXPECTED_FAILURES -> List.of("*baseline*.yaml", "*expected-failures*.yaml");
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
    return ALL.stream().filter(kind -> kind.word.equals(word)).findFirst();
  }
}
