package io.github.seplint.rules.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.ProjectIndex.Mention;
import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.suite.FileKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DuplicatesTest {
  @Test
  void valuesWithTheSameHashAreNoDuplicates() {
    assertEquals("Aa".hashCode(), "BB".hashCode());
    List<List<String>> none = List.of(List.of("Aa", "BB"), List.of("AaAa", "BBBB", "AaBB"));
    assertEquals(new Reported(0, Set.of()), found(none));
    List<List<String>> one = List.of(List.of("Aa"), List.of("BB", "Aa"));
    assertEquals(new Reported(1, Set.of("Aa")), found(one));
  }

  @Test
  void everyRepeatedValueIsFound() {
    Random random = new Random(7);
    for (int files = 0; files < 40; files++) {
      List<List<String>> values = new ArrayList<>();
      List<String> repeated = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < files; i++) {
        List<String> ofFile = new ArrayList<>();
        for (int k = random.nextInt(30); k > 0; k--) {
          ofFile.add("sep-" + random.nextInt(500));
        }
        ofFile.stream().filter(each -> !seen.add(each)).forEach(repeated::add);
        values.add(ofFile);
      }
      assertEquals(new Reported(repeated.size(), Set.copyOf(repeated)), found(values));
    }
  }

  /** The number of findings, and the values that they are about. */
  private record Reported(int findings, Set<String> values) {}

  private static Reported found(List<List<String>> values) {
    List<ProjectIndex.File> files = new ArrayList<>();
    for (List<String> ofFile : values) {
      List<Mention> mentions = ofFile.stream().map(each -> new Mention(each, 0, 1)).toList();
      files.add(
          new ProjectIndex.File(
              "file-" + files.size(),
              FileKind.SEP,
              Optional.empty(),
              Optional.empty(),
              mentions,
              List.of()));
    }
    Findings findings = new Findings();
    Set<String> reported = new HashSet<>();
    Duplicates.acrossFiles(
        new ProjectIndex(files, LintInputs.of(LintSettings.DEFAULT)),
        ProjectIndex.File::checks,
        value -> {
          reported.add(value);
          return value;
        },
        findings);
    return new Reported(findings.all().size(), reported);
  }
}
