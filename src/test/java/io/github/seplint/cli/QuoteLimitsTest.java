package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row whose text is above a limit of the search says so. */
final class QuoteLimitsTest {
  private static final String HEAD =
      """
      sep: 7101
      spec_url: https://modelcontextprotocol.io/specification/draft/server/tools#calls
      requirements:
        - check: sep-7101-call
          text: '%s'
      """;

  @TempDir private Path directory;

  private void limits(String text, String page, String what) throws IOException {
    write("src/seps/sep-7101.yaml", HEAD.formatted(text.strip()));
    write("spec/docs/specification/draft/server/tools.mdx", "## Calls\n\n" + page);
    String out = CliResult.of(directory, "check", "--spec", "spec", "src").out();
    assertTrue(out.contains("it has " + what) || out.contains("its text has " + what), out);
  }

  private void write(String path, String content) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static String many(int count, String part) {
    return IntStream.range(0, count).mapToObj(part::formatted).collect(Collectors.joining());
  }

  @Test
  void words() throws IOException {
    limits(many(2001, "word%d "), "Servers MUST answer.", "more than 2000 words");
  }

  @Test
  void sentences() throws IOException {
    limits(many(21, "Hosts MUST log %d. "), "Servers MUST answer.", "more than 20 sentences");
  }

  @Test
  void joinedTexts() throws IOException {
    limits(
        many(20, "Hosts MUST log %d / ") + "Hosts MUST end.",
        "Servers MUST answer.",
        "more than 20 texts that are joined by `/`");
  }

  @Test
  void rowsOfATable() throws IOException {
    limits(
        many(40, "field%1$d is required%1$d. ") + "field0",
        "| name | rule |\n| --- | --- |\n" + many(50, "| field%1$d | is required%1$d. |\n"),
        "too many similar places on a page");
  }

  @Test
  void similarPlaces() throws IOException {
    limits(
        "Servers MUST: " + many(600, "go on; ") + "Servers",
        "Servers MUST:\n\n" + many(3000, "- go on\n"),
        "too many similar places on a page");
  }

  @Test
  void shownPlacesOfAnAmbiguousQuote() throws IOException {
    write("src/seps/sep-7101.yaml", HEAD.formatted("Servers MUST answer."));
    write(
        "spec/docs/specification/draft/server/tools.mdx",
        "## Calls\n\n" + many(40, "Servers MUST answer.\n\n"));
    String out = CliResult.of(directory, "check", "--spec", "spec", "src").out();
    assertTrue(out.contains("quote matches 40 sentences"), out);
    assertEquals(10, out.lines().filter(line -> line.contains("- matching sentence")).count());
  }
}
