package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.EndToEndCase.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the reader of end-to-end cases, and that a wrong expectation fails. */
final class EndToEndCaseTest {
  private static final String CASE =
      """
      # Everything at once

      Project: `clean`

      ```yaml file='my seps/a.yaml' escaped
      a: \\xFF\\r
      b\\
      ```

      ```yaml stdin
      sep: 7101
      ```

      ```console terminal
      $ export HERE=$PWD/x
      $ cd 'my seps'
      $ seplint check 'a b' -
      out
      2> err
      2>
      [exit 2]
      ```

      ````markdown after=page.md
      ```
      ````
      """;

  private static Outcome outcome(String stdout, String stderr, int exit) {
    return new Outcome(stdout, stderr, exit, new TreeMap<>());
  }

  private static EndToEndCase help(String output) {
    return EndToEndCase.parse("# Help\n\n```console\n$ seplint --version\n" + output + "```\n");
  }

  @Test
  void everyPartIsRead() {
    EndToEndCase test = EndToEndCase.parse(CASE);
    assertEquals("clean", test.project().orElseThrow());
    assertEquals(Map.of("my seps/a.yaml", "a: \u00ff\r\nb"), test.files());
    assertEquals("sep: 7101\n", test.stdin());
    assertTrue(test.terminal());
    assertEquals(Map.of("HERE", "$PWD/x"), test.variables());
    assertEquals("my seps", test.directory());
    assertEquals(List.of("check", "a b", "-"), test.arguments());
    assertEquals(
        new Outcome("out\n", "err\n\n", 2, new TreeMap<>(Map.of("page.md", "```\n"))),
        test.expected());
  }

  @Test
  void renderingTheExpectedOutcomeChangesNothing() throws IOException {
    EndToEndCase test = EndToEndCase.parse(CASE);
    assertEquals(CASE, test.render(test.expected()));
    for (Path file : EndToEndCase.list()) {
      EndToEndCase each = EndToEndCase.read(file);
      assertEquals(each.document().render(), each.render(each.expected()), file.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "no line end",
        "a\r\nb\r\n",
        "blank \n\t\n",
        "\\ \\x41 \\\n",
        "\\",
        "\u001b[31m\u0000\u007f\n",
        "2> not stderr\n2>\n2>x\n",
        "[exit 1]\n",
        "$ seplint\n",
        "```\n````\n~~~\n",
        "\u00ef\u00bb\u00bf\u00e2\u0080\u00ae\u00f0\u009f\u008f\u00ae\n",
        "\u00ff \u00e9\n"
      })
  void anyBytesAreReadBack(String bytes) {
    EndToEndCase test = EndToEndCase.parse(CASE);
    for (int exit : new int[] {0, 1}) {
      TreeMap<String, String> changed = new TreeMap<>(Map.of("it's `x`.json", bytes, "b", bytes));
      Outcome outcome = new Outcome(bytes, bytes, exit, changed);
      String rendered = test.render(outcome);
      assertEquals(outcome, EndToEndCase.parse(rendered).expected(), rendered);
    }
  }

  @Test
  void everyByteIsReadBack() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    anyBytesAreReadBack(new String(bytes, ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```console\n$ seplint\n```\n",
        "# No console\n",
        "# Two consoles\n\n```console\n$ seplint\n```\n\n```console\n$ seplint\n```\n",
        "# No command\n\n```console\nout\n```\n",
        "# Another program\n\n```console\n$ rm x\n$ seplint\n```\n",
        "# Open block\n\n```console\n$ seplint\n",
        "# No purpose\n\n```yaml\nsep: 1\n```\n\n```console\n$ seplint\n```\n",
        "# Late input\n\n```console\n$ seplint\n```\n\n```yaml file=a\n```\n",
        "# Bad escape\n\n```yaml file=a escaped\n\\q\n```\n\n```console\n$ seplint\n```\n"
      })
  void malformedCasesAreRefused(String markdown) {
    assertThrows(IllegalArgumentException.class, () -> EndToEndCase.parse(markdown));
  }

  @Test
  void wrongExpectationsFailWithADiff(@TempDir Path work) throws IOException {
    EndToEndCase test = help("seplint 0\n2> oops\n[exit 3]\n");
    Outcome actual = EndToEndTest.run(test, work);
    assertNotEquals(test.expected(), actual);
    String diff = EndToEndTest.diff(test, actual);
    assertTrue(diff.contains("\n-seplint 0\n-2> oops\n-[exit 3]\n+"), diff);
    EndToEndCase updated = EndToEndCase.parse(test.render(actual));
    assertEquals(actual, updated.expected());
  }

  @Test
  void eachPartOfTheOutcomeCounts() {
    Outcome expected = help("out\n").expected();
    assertEquals(outcome("out\n", "", 0), expected);
    assertNotEquals(outcome("out", "", 0), expected);
    assertNotEquals(outcome("out\n", "\n", 0), expected);
    assertNotEquals(outcome("out\n", "", 1), expected);
    TreeMap<String, String> changed = new TreeMap<>(Map.of("a", ""));
    assertNotEquals(new Outcome("out\n", "", 0, changed), expected);
  }
}
