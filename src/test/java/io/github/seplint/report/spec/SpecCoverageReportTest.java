package io.github.seplint.report.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SpecCoverage.UncoveredSentence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SpecCoverageReportTest {
  @Test
  void theSentenceIsNamedAndTheSepsThatBroughtIt() {
    assertEquals("no row covers `Tools MUST burn.`", message("Tools MUST burn."));
    assertEquals(
        "no row covers `Tools MUST burn.` of SEP-7001", message("Tools MUST burn.", 7001L));
    assertEquals(
        "no row covers `Tools MUST burn.` of SEP-7001 and SEP-7002",
        message("Tools MUST burn.", 7001L, 7002L));
  }

  @Test
  void ofALongSentenceTheMiddleIsLeftOut() {
    assertEquals(
        "no row covers `Clients MUST count the stairs and count the stairs and count the stairs and"
            + " … stairs and count the stairs and count the stairs and count the stairs and rest.`",
        message(
            "Clients MUST count the stairs" + " and count the stairs".repeat(10) + " and rest."));
  }

  @Test
  void aLongWordIsCut() {
    String text = "MUST" + "\u00a0".repeat(1) + "x".repeat(300);
    assertEquals("no row covers `".length() + 80 + 3 + 80 + 1, message(text).length());
  }

  private static String message(String page, Long... seps) {
    NormativeSentence unit = NormativeSentence.in("docs/tools.mdx", page.getBytes(UTF_8)).get(0);
    return SpecCoverageReport.diagnostic(
            new UncoveredSentence(unit, List.of(seps), Optional.empty()))
        .message();
  }
}
