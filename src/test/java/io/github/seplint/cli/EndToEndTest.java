package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.seplint.cli.EndToEndCase.Outcome;
import io.github.seplint.cli.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the cases of fixtures/cases, each in a copy of its input. {@code -Dseplint.update=true}
 * rewrites their expected outcome.
 */
final class EndToEndTest {
  private static final boolean UPDATE = Boolean.getBoolean("seplint.update");
  private static final int CONTEXT = 3;

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> casesHaveTheirExpectedOutcome() throws IOException {
    return EndToEndCase.list().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    EndToEndCase.CASES.relativize(file).toString(), () -> check(file)));
  }

  @Test
  void everyProjectIsUsed() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path file : EndToEndCase.list()) {
      EndToEndCase.read(file).project().ifPresent(used::add);
    }
    try (Stream<Path> projects = Files.list(EndToEndCase.PROJECTS)) {
      List<String> names = projects.map(each -> each.getFileName().toString()).sorted().toList();
      assertEquals(names, List.copyOf(used));
    }
  }

  private void check(Path file) throws IOException {
    EndToEndCase test = EndToEndCase.read(file);
    Outcome actual = run(test, Files.createTempDirectory(temporary, "case"));
    if (actual.equals(test.expected())) {
      return;
    }
    if (UPDATE) {
      assertNull(System.getenv("CI"), "cases are not updated in CI");
      Files.writeString(file, test.render(actual));
    } else {
      fail(file + " has another outcome:\n" + diff(test, actual));
    }
  }

  static String diff(EndToEndCase test, Outcome actual) {
    List<String> expected = test.document().render().lines().toList();
    List<String> rendered = test.render(actual).lines().toList();
    return String.join(
        "\n",
        UnifiedDiffUtils.generateUnifiedDiff(
            "expected", "actual", expected, DiffUtils.diff(expected, rendered), CONTEXT));
  }

  /** Runs a case in an empty directory. */
  static Outcome run(EndToEndCase test, Path work) throws IOException {
    NavigableMap<String, String> before = test.input();
    write(before, work);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> variables = new TreeMap<>(test.variables());
    variables.replaceAll((name, value) -> value.replace("$PWD", work.toString()));
    Console shell =
        new Console(
            test.directory().isEmpty() ? work : work.resolve(test.directory()),
            new ByteArrayInputStream(test.stdin().getBytes(ISO_8859_1)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            variables,
            test.terminal(),
            false);
    int exit = Seplint.run(shell, test.arguments().toArray(new String[0])).number();
    shell.out().flush();
    NavigableMap<String, String> changed = EndToEndCase.contents(work);
    assertTrue(changed.keySet().containsAll(before.keySet()), "a file was deleted");
    before.forEach(changed::remove);
    changed.replaceAll((path, text) -> path.endsWith(".html") ? withoutAssets(text) : text);
    return new Outcome(
        out.toString(ISO_8859_1),
        err.toString(ISO_8859_1),
        exit,
        Collections.unmodifiableNavigableMap(changed));
  }

  private static void write(Map<String, String> files, Path directory) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().getBytes(ISO_8859_1));
    }
  }

  /** The style and the script of a report are tested by HtmlReportTest. */
  private static String withoutAssets(String page) throws UncheckedIOException {
    String without = page.replaceAll("&#39;sha256-[^&]*&#39;", "&#39;sha256-...&#39;");
    for (String asset :
        List.of(
            "filter.js",
            "coverage/html/report.css",
            "coverage/html/report.js",
            "sdk/matrix.css",
            "sdk/matrix.js")) {
      String name = asset.substring(asset.lastIndexOf('/') + 1);
      without = without.replace(asset(asset), "{" + name + "}");
    }
    return without;
  }

  private static String asset(String name) throws UncheckedIOException {
    try {
      return Files.readString(
          Path.of("src/main/resources/io/github/seplint/report", name), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
