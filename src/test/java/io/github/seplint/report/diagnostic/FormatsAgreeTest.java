package io.github.seplint.report.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.LintFixtures;
import io.github.seplint.PublicData;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintResult;
import io.github.seplint.report.diagnostic.ReadBack.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that all formats report the same findings. */
final class FormatsAgreeTest {
  private static final int OUTCOMES = 300;

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void hostileNamesAndMessagesAreReported(OutputFormat format) throws Exception {
    long first = System.nanoTime();
    for (long seed = first; seed < first + OUTCOMES; seed++) {
      checkFormat(format, RandomCheckReport.of(seed), "seed " + seed);
    }
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void findingsInTheFixturesAreReported(OutputFormat format) throws Exception {
    checkFormat(format, Path.of("fixtures/corpus"), Path.of("fixtures/nasty"));
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void findingsInThePublicCorpusAreReported(OutputFormat format) throws Exception {
    checkFormat(format, PublicData.get("seps"));
  }

  private static void checkFormat(OutputFormat format, Path... folders) throws Exception {
    for (Path directory : folders) {
      List<InputFile> files =
          LintFixtures.inputs(directory).stream()
              .map(file -> new InputFile("f/" + file.path(), file.content()))
              .toList();
      assertFalse(files.isEmpty());
      LintResult result = LintFixtures.linter(2).lint(files, done -> {});
      List<String> paths = files.stream().map(InputFile::path).toList();
      checkFormat(format, RandomCheckReport.of(result, paths), directory.toString());
    }
  }

  private static void checkFormat(OutputFormat format, CheckReport outcome, String name)
      throws Exception {
    String written = ReadBack.write(format, outcome);
    List<Finding> expected = new ArrayList<>();
    for (Diagnostic each : outcome.result().diagnostics()) {
      expected.add(
          new Finding(
              each.rule(),
              each.severity().word(),
              ReadBack.shown(format, each.place().path()),
              each.place().start().line(),
              ReadBack.column(format, each.place()),
              ReadBack.shown(format, each.message())));
    }
    assertEquals(
        String.join("\n", expected.stream().map(Finding::toString).toList()),
        String.join("\n", ReadBack.read(format, written).stream().map(Finding::toString).toList()),
        name);
    assertTrue(
        written.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'),
        () -> name + ": a terminal would obey it:\n" + written);
    assertEquals(written, ReadBack.write(format, outcome), () -> name + ": not the same again");
  }
}
