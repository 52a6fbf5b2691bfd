package io.github.seplint.rules.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.LintFixtures;
import org.junit.jupiter.api.Test;

/** What a page cannot show: line ends of other kinds. */
final class ReasonIssueUrlTest {
  private static final String TOP =
      """
      sep: 7001
      spec_url: https://modelcontextprotocol.io/specification/draft/basic/tools#lighting
      requirements:
        - check: sep-7001-tool-lit
          text: 'A client MUST light the tool before it signals.'

        - text: 'A client SHOULD whitewash the tool room.'
      """;
  private static final String LINK = "https://github.com/projects/harness/issues/7";

  @Test
  void aReasonThatALoneCarriageReturnBreaksIsLeftAlone() {
    String text = TOP + "    excluded: 'Relays cannot be\rreached, see " + LINK + "'\n";
    assertEquals(text, LintFixtures.fix("sep-7001.yaml", text, false));
  }

  @Test
  void linesThatEndInCarriageReturnsGetAnotherOfThem() {
    String text = (TOP + "    excluded: 'Relays cannot be reached, see " + LINK + "'\n");
    String fixed = TOP + "    excluded: 'Relays cannot be reached'\n    issue: " + LINK + "\n";
    assertEquals(
        fixed.replace('\n', '\r'),
        LintFixtures.fix("sep-7001.yaml", text.replace('\n', '\r'), false));
  }
}
