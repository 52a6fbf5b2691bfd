package io.github.seplint.spec.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SepCommitFilterTest {
  @ParameterizedTest
  @CsvSource({
    "SEP-7001: Light the tool, true",
    "sep-7001 tools, true",
    "SEP 7001 tools, true",
    "fix(SEP-7001): trim, true",
    "Light the tool (#7001), true",
    "Merge pull request #7001 from hill/tool, true",
    "Merge pull request #1 from hill/sep-7001-wicks, true",
    "Merge branch 'main' into sep-7001-wicks, false",
    "Merge branch 'sep-7001' into main, true",
    "Put log into SEP-7001, true",
    "SEP-70011: Light two tools, false",
    "SEP-17001, false",
    "xsep-7001, false",
    "restore what #7001 dropped (#7002), false",
    "7001 tools, false",
  })
  void aSummaryNamesASepByItsNumberOrItsPullRequest(String summary, boolean named) {
    assertEquals(named, SepHistory.numbers(summary).contains(7001L));
  }
}
