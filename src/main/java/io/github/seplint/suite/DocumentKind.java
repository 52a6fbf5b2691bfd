package io.github.seplint.suite;

import java.util.List;
import java.util.Optional;

/** The kinds of files that are checked. */
public enum DocumentKind {
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
  /** Lists suites that an implementation runs besides. */
  LOCAL_SUITES("local-suites", "local-suites.schema.json", "local-suites overlays");

  /** Of a rule that is for every file. */
  public static final List<DocumentKind> ALL = List.of(values());

  private final String word;
  private final String schema;
  private final String plural;

  DocumentKind(String word, String schema, String plural) {
    this.word = word;
    this.schema = schema;
    this.plural = plural;
  }

  /** As configurations and rule pages call it. */
  public String word() {
    return word;
  }

  /** The name of its schema in {@code schemas/}. */
  public String schema() {
    return schema;
  }

  /** What people call such files. */
  public String plural() {
    return plural;
  }

  /** What such a file is called; a star stands for any name, and {@code .yml} does as well. */
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

  /** What files of some kinds are called, in words. */
  public static String fileNames(List<DocumentKind> kinds) {
    List<String> names = kinds.stream().flatMap(kind -> kind.fileNames().stream()).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  public static Optional<DocumentKind> of(String word) {
    for (DocumentKind kind : ALL) {
      if (kind.word.equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
