package io.github.seplint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.LintFixtures;
import io.github.seplint.PublicData;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import io.github.seplint.yaml.YamlScalar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What fixing must never do to a file, whatever the file. */
final class FixerTest {
  private static final int FILES = Integer.getInteger("seplint.randomFiles", 300);

  private final Fixer safe = new Fixer(LintFixtures.linter(1), false);
  private final Fixer unsafe = new Fixer(LintFixtures.linter(1), true);

  @Test
  void noRandomFileLosesARowOrAComment() {
    LongStream.range(0, FILES).forEach(seed -> checkRows("seed " + seed, RandomSepFile.of(seed)));
  }

  @Test
  void layoutFixesKeepAllDataOfRandomFiles() {
    for (long seed = 0; seed < FILES; seed++) {
      FixProperties.checkLayout("seed " + seed, RandomSepFile.of(seed));
    }
  }

  @Test
  void unsafeFixesLeaveYamlAndAllComments() {
    for (long seed = 0; seed < FILES; seed++) {
      FixProperties.check("seed " + seed, RandomSepFile.of(seed), unsafe);
    }
  }

  @Test
  void noOddFileLosesARowOrAComment() throws IOException {
    List<InputFile> files = new ArrayList<>(LintFixtures.inputs(Path.of("fixtures/nasty")));
    files.addAll(LintFixtures.inputs(Path.of("fixtures/corpus")));
    for (InputFile file : files) {
      String text = new String(file.content().read(), StandardCharsets.UTF_8);
      if (FixProperties.isYaml(text)) {
        checkRows(file.path(), text);
        FixProperties.check(file.path(), text, unsafe);
      }
    }
  }

  @Test
  void noPublicFileLosesARowOrAComment() throws IOException {
    for (String directory : List.of("seps", "history")) {
      for (InputFile file : LintFixtures.inputs(PublicData.get(directory))) {
        String text = new String(file.content().read(), StandardCharsets.UTF_8);
        checkRows(file.path(), text);
        FixProperties.check(file.path(), text, unsafe);
      }
    }
  }

  private void checkRows(String name, String before) {
    String after = FixProperties.check(name, before, safe);
    String shown = name + ", before:\n" + before + "\nafter:\n" + after + "\n";
    assertEquals(rows(before), rows(after), "the rows; " + shown);
    assertEquals(lineEnds(before), lineEnds(after), "line ends; " + shown);
  }

  /** Each row's sentence with its id or the fact that it is excluded, as a set. */
  private static List<String> rows(String text) {
    SourceText source = new SourceText(FixProperties.FILE, text);
    return SepFile.of(source, YamlParser.read(text)).requirements().stream()
        .map(FixerTest::row)
        .sorted()
        .toList();
  }

  private static String row(Requirement row) {
    String kind = row.isChecked() ? value(row.check()) : row.isExcluded() ? "excluded" : "unkeyed";
    // A safe fix removes Markdown, which is no part of a sentence.
    String text = value(row.text()).replace("**", "").replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1");
    return kind + ": " + text.strip();
  }

  private static String value(Optional<YamlScalar> scalar) {
    return scalar.map(YamlScalar::value).orElse("");
  }

  /** Which of the three kinds of line ends there are. */
  private static List<Boolean> lineEnds(String text) {
    String without = text.replace("\r\n", "");
    return List.of(
        without.length() < text.length(), without.indexOf('\n') >= 0, without.indexOf('\r') >= 0);
  }
}
