package io.github.seplint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.seplint.LintFixtures;
import io.github.seplint.spec.lock.SpecReference;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class SuppressionWriterTest {
  private static final String PATH = "sep-7001.yaml";
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\\n(.*?)```");
  private static final Set<String> UNSUPPRESSIBLE =
      Set.of("yaml-syntax", "unused-suppression", "invalid-suppression");

  private final SuppressionWriter writer = new SuppressionWriter("accepted -- for now");

  @TestFactory
  Stream<DynamicTest> findingsInExamplesAreSuppressedByAddedLinesOnly() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("rules"))) {
      return pages.sorted().toList().stream()
          .map(page -> DynamicTest.dynamicTest(page.toString(), () -> checkExamples(page)));
    }
  }

  private void checkExamples(Path page) throws IOException {
    EXAMPLE.matcher(Files.readString(page)).results().forEach(each -> check(each.group(1)));
  }

  @Test
  void findingsOfFilesAreSuppressed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("fixtures/corpus"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        check(Files.readString(file));
        check(Files.readString(file).replace("\n", "\r\n"));
      }
    }
  }

  @Test
  void findingsOfFilesThatAreNoMappingAreSuppressed() {
    List<String> texts =
        List.of(
            "hello\n",
            "'a'",
            "|\n  a\n  b\n",
            "- a\n- b\n",
            "[a, b]\n",
            "--- a\n",
            "---\n- a\n",
            "# a comment\n\na\n",
            "%YAML 1.2\n--- a\n",
            "{}\n",
            "&a hello\n");
    for (String text : texts) {
      assertFalse(suppressible(text).isEmpty(), text);
      check(text);
    }
  }

  private void check(String before) {
    List<Diagnostic> findings = suppressible(before);
    Fixer.Fixed after = writer.add(new SourceText(PATH, before), findings);
    assertEquals(List.of(), suppressible(after.text()), after.text());
    assertEquals(before, after.text().replaceAll("(?m)^ *# seplint: .* -- accepted -- .*\\R", ""));
    Fixer.Fixed again = writer.add(new SourceText(PATH, after.text()), List.of());
    assertEquals(new Fixer.Fixed(after.text(), 0), again);
  }

  private static List<Diagnostic> suppressible(String text) {
    return LintFixtures.lint(PATH, text, SpecReference.none()).stream()
        .filter(each -> !UNSUPPRESSIBLE.contains(each.rule()))
        .toList();
  }

  @Test
  void aReasonThatIsNoCommentIsRefused() {
    for (String reason : List.of("", " ", "two\nlines", "an escape \u001B[31m", "\u202E")) {
      assertThrows(IllegalArgumentException.class, () -> new SuppressionWriter(reason));
    }
  }
}
