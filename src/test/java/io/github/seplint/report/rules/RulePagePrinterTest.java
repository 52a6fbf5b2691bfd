package io.github.seplint.report.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.Samples;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.rules.RulePage;
import io.github.seplint.suite.FileKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RulePagePrinterTest {
  private static final RuleInfo RULE =
      new RuleInfo(
          "some-rule",
          RuleGroup.LAYOUT,
          Severity.WARNING,
          Applicability.SAFE,
          "0.1.0",
          "A tool is lit.",
          "",
          List.of(FileKind.SEP),
          List.of(),
          List.of(),
          List.of(),
          Map.of("minimum", 25, "hosts", List.of("a.org", "b.org")),
          rule -> (FileRule) (context, findings) -> {});

  private static final String PAGE =
      """
      ---
      severity: warning
      fix: safe
      since: 0.1.0
      options:
        minimum: 25
        hosts: [a.org, b.org]
      ---
      # some-rule

      A tool is lit.

      ## Why

      Nobody sees a *dark* tool, **ever**; `minimum` says how far, and <NNNN> is a
      number. See [the book](https://a.org/book) or <https://b.org>.

      - A client lights it.
      - A client who is away lights nothing at all, so another one must.

      ## Bad

      ```yaml file=sep-7002.yaml
      sep: 7001

      requirements: []
      ```

      ```diagnostics
      sep-7002.yaml:1:6: warning: `7001` is dark [some-rule]
      ```

      ## Good

      ```config
      files: []
      ```

      ```yaml
      sep: 7001
      ```

      ## More cases

      Left out.
      """;

  @Test
  void aPageIsRenderedWithoutItsFurtherCases() {
    assertEquals(
        """
        some-rule
        group layout, warning, safe fix, since 0.1.0, for traceability files
        option hosts, default [a.org, b.org]
        option minimum, default 25

        A tool is lit.

        Why

        Nobody sees a dark tool, ever; `minimum`
        says how far, and <NNNN> is a number. See
        the book <https://a.org/book> or
        <https://b.org>.

        - A client lights it.
        - A client who is away lights nothing at
          all, so another one must.

        Bad

          sep-7002.yaml:
            sep: 7001

            requirements: []

          diagnostics:
            sep-7002.yaml:1:6: warning: `7001` is dark [some-rule]

        Good

          seplint.yaml:
            files: []

            sep: 7001

        """,
        RulePagePrinter.of(RULE, PAGE, new TerminalCapabilities(41, TerminalTheme.PLAIN, false)));
  }

  @Test
  void anOrderedListKeepsItsNumbers() {
    assertEquals(
        """
        Why

        9. A client lights the tool.
        10. Another one trims the wick, and
            pours log.
            Both wait:
            - for the night, and for the
              relays;
            - for a ship.
        11. Nobody sees it.

        1) Dark.

        """,
        rendered(
            """
            ## Why

            9. A client lights the tool.
            1. Another one trims the wick, and pours log.

               Both wait:
               - for the night, and for the relays;
               - for a ship.
            1. Nobody sees it.

            1) Dark.
            """));
  }

  private static String rendered(String body) {
    String page = PAGE.substring(0, PAGE.indexOf("## Why")) + body;
    String text =
        RulePagePrinter.of(RULE, page, new TerminalCapabilities(36, TerminalTheme.PLAIN, false));
    return text.substring(text.indexOf("Why"));
  }

  @Test
  void coloursAreNoColumns() {
    String text = RulePagePrinter.of(RULE, PAGE, new TerminalCapabilities(41, Samples.TAGS, false));
    assertTrue(
        text.contains(
            "<heading>some-rule</heading>\ngroup <code>layout</code>,"
                + " <warning>warning</warning>, "),
        text);
    assertTrue(
        text.contains(
            "a <emphasis>dark</emphasis> tool, <strong>ever</strong>; <code>`minimum`</code>\n"
                + "says"),
        text);
    assertTrue(text.contains("<link><https://b.org></link>."), text);
  }

  @Test
  void everyPageCanBeRendered() {
    for (RuleInfo rule : BuiltInRules.all()) {
      String text = RulePagePrinter.of(rule, RulePage.load(rule.id()), TerminalCapabilities.PLAIN);
      assertTrue(text.startsWith(rule.id() + "\n"), rule.id());
      assertTrue(text.contains("\nBad\n") && text.contains("\nGood\n"), rule.id());
      assertFalse(text.contains("```") || text.contains("More cases"), rule.id());
    }
  }
}
