package io.github.seplint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.seplint.LintFixtures;
import io.github.seplint.report.diagnostic.TextReporter;
import io.github.seplint.report.terminal.TerminalCapabilities;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same files give the same bytes. */
final class DeterminismTest {
  private static final TextReporter.Options ALL =
      new TextReporter.Options(true, true, false, Integer.MAX_VALUE);

  @Test
  void oneThreadAndEightSayTheSame() throws IOException {
    List<InputFile> files = LintFixtures.inputs(Path.of("fixtures"));
    assertFalse(files.isEmpty());
    String alone = report(LintFixtures.linter(1).lint(files, done -> {}));
    for (int i = 0; i < 5; i++) {
      assertEquals(alone, report(LintFixtures.linter(8).lint(files, done -> {})));
    }
  }

  @Test
  void findingsAreSortedWhateverTheOrderOfTheFiles() throws IOException {
    List<InputFile> files = new ArrayList<>(LintFixtures.inputs(Path.of("fixtures/corpus")));
    List<Diagnostic> sorted = LintFixtures.linter(2).lint(files, done -> {}).diagnostics();
    long seed = System.nanoTime();
    Collections.shuffle(files, new Random(seed));
    List<Diagnostic> shuffled =
        new ArrayList<>(LintFixtures.linter(2).lint(files, done -> {}).diagnostics());
    assertEquals(shuffled.stream().sorted().toList(), shuffled, () -> "seed " + seed);
    assertEquals(sorted.size(), shuffled.size(), () -> "seed " + seed);
  }

  private static String report(LintResult result) {
    StringBuilder report = new StringBuilder();
    new TextReporter(TerminalCapabilities.PLAIN, ALL).write(result, 0, report);
    return report.toString();
  }
}
