package io.github.seplint.suite;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.suite.ParsedFile.SuiteFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The expected failures of a conformance run (the runner's {@code --expected-failures}), as far as
 * they could be read.
 *
 * @param server of runs against a server
 * @param client of runs against a client
 */
public record ExpectedFailures(
    SourceText source, YamlDocument yaml, List<Entry> server, List<Entry> client)
    implements SuiteFile {
  /**
   * A scenario, or one check of it: {@code <scenario>} or {@code <scenario>:<check-id>}.
   *
   * @param written the entry as written in the file
   * @param check the one check that may fail; empty if all checks of the scenario may
   */
  public record Entry(YamlScalar written, String scenario, Optional<String> check) {

    /** Parses an item; empty if a part is missing or contains white space. */
    public static Optional<Entry> of(YamlScalar written) {
      String text = written.value();
      int colon = text.indexOf(':');
      String scenario = colon < 0 ? text : text.substring(0, colon);
      Optional<String> check =
          colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1));
      return isName(scenario) && check.map(Entry::isName).orElse(true)
          ? Optional.of(new Entry(written, scenario, check))
          : Optional.empty();
    }

    private static boolean isName(String part) {
      return !part.isEmpty() && part.chars().noneMatch(Character::isWhitespace);
    }
  }

  public ExpectedFailures {
    server = List.copyOf(server);
    client = List.copyOf(client);
  }

  /** Returns the expected failures of a side. */
  public List<Entry> of(Side side) {
    return side == Side.SERVER ? server : client;
  }

  /** Takes what is there: what is not, the schema finds. */
  public static ExpectedFailures of(SourceText source, YamlDocument yaml) {
    return new ExpectedFailures(
        source, yaml, entries(yaml.mapping(), "server"), entries(yaml.mapping(), "client"));
  }

  /**
   * Reads a complete file; an invalid one is rejected.
   *
   * @throws io.github.seplint.text.InvalidFileException with the place and the cause, if the file
   *     is invalid
   */
  public static ExpectedFailures read(SourceText source) {
    return of(source, ValidatedFile.read(source, FileKind.EXPECTED_FAILURES.schema()));
  }

  private static List<Entry> entries(YamlMapping root, String section) {
    List<Entry> entries = new ArrayList<>();
    root.strings(section).forEach(item -> Entry.of(item).ifPresent(entries::add));
    return entries;
  }
}
