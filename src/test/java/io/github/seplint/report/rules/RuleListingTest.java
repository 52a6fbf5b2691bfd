package io.github.seplint.report.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.Samples;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme;
import io.github.seplint.suite.FileKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RuleListingTest {
  private static final List<RuleInfo> RULES =
      List.of(
          rule(
              "check-id-kebab",
              Severity.ERROR,
              Applicability.UNSAFE,
              Map.of(),
              "A check id is kebab."),
          rule(
              "short",
              Severity.WARNING,
              Applicability.NONE,
              Map.of("minimum", 25, "hosts", List.of("a.org")),
              "A reason is long enough to say why nobody can look."));

  @Test
  void aTableFillsTheScreenAndWrapsSummaries() {
    assertEquals(
        """
        rule            severity  fix     description

        Check ids (check-id)
        check-id-kebab  error     unsafe  A check id is kebab.

        Reasons for exclusion (reason)
        short           warning   -       A reason is long enough to
                                          say why nobody can look.
        """,
        RuleListing.text(RULES, new TerminalCapabilities(60, TerminalTheme.PLAIN, false)));
  }

  @Test
  void aTableHasColours() {
    String first =
        RuleListing.text(RULES, new TerminalCapabilities(120, Samples.TAGS, false))
            .lines()
            .toList()
            .get(3);
    assertEquals(
        "<rule>check-id-kebab</rule>  <error>error</error>     unsafe  A check id is kebab.",
        first);
  }

  @Test
  void jsonHasSortedKeys() {
    assertEquals(
        """
        [
          {
            "files": [
              "sep"
            ],
            "fix": "unsafe",
            "group": "check-id",
            "groupTitle": "Check ids",
            "help": "",
            "id": "check-id-kebab",
            "needs": [],
            "offFor": [],
            "options": {},
            "severity": "error",
            "since": "0.1.0",
            "summary": "A check id is kebab.",
            "url": "https://seplint.github.io/rules/check-id-kebab/"
          },
          {
            "files": [
              "sep"
            ],
            "fix": "none",
            "group": "reason",
            "groupTitle": "Reasons for exclusion",
            "help": "",
            "id": "short",
            "needs": [],
            "offFor": [],
            "options": {
              "hosts": [
                "a.org"
              ],
              "minimum": 25
            },
            "severity": "warning",
            "since": "0.1.0",
            "summary": "A reason is long enough to say why nobody can look.",
            "url": "https://seplint.github.io/rules/short/"
          }
        ]
        """,
        RuleListing.json(RULES));
  }

  private static RuleInfo rule(
      String id,
      Severity severity,
      Applicability fix,
      Map<String, Object> options,
      String summary) {
    FileRule nothing = (context, findings) -> {};
    return new RuleInfo(
        id,
        id.startsWith("check-id") ? RuleGroup.CHECK_ID : RuleGroup.REASON,
        severity,
        fix,
        "0.1.0",
        summary,
        "",
        List.of(FileKind.SEP),
        List.of(),
        List.of(),
        List.of(),
        options,
        rule -> nothing);
  }
}
