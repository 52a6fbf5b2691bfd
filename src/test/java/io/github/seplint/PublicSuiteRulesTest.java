package io.github.seplint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.lint.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found in the public files that are no traceability files, worked out by hand. */
final class PublicSuiteRulesTest {

  @Test
  void theRequirementSetsAreClean() throws IOException {
    assertEquals(List.of(), found(PublicData.get("requirements")));
  }

  @Test
  void theOverlaysHaveTwoCopiedNotesAndAnIssueThatIsNoUrl() throws IOException {
    assertEquals(
        List.of(
            "known-gaps.yaml:32 known-gap-copied-note: 8 gaps have the same note",
            "known-gaps.yaml:55 known-gap-issue: `issue` is no URL: `upstream conformance test bug`",
            "known-gaps.yaml:66 known-gap-copied-note: 2 gaps have the same note"),
        found(PublicData.get("mcpkit")));
  }

  private static List<String> found(Path folder) throws IOException {
    return Runs.lint(folder).stream().map(PublicSuiteRulesTest::line).toList();
  }

  private static String line(Diagnostic diagnostic) {
    return diagnostic.place().path()
        + ":"
        + diagnostic.place().start().line()
        + " "
        + diagnostic.rule()
        + ": "
        + diagnostic.message();
  }
}
