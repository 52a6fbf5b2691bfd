package io.github.seplint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.FixKind;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.Severity;
import io.github.seplint.suite.DocumentKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RuleTableTest {
  private static final List<RegisteredRule> RULES =
      List.of(
          rule("check-id-kebab", Severity.ERROR, FixKind.UNSAFE, Map.of(), "A check id is kebab."),
          rule(
              "short",
              Severity.WARNING,
              FixKind.NONE,
              Map.of("minimum", 25, "hosts", List.of("a.org")),
              "A reason is long enough to say why nobody can look."));

  @Test
  void aTableFillsTheScreenAndWrapsSummaries() {
    assertEquals(
        """
        rule            severity  fix     description
        check-id-kebab  error     unsafe  A check id is kebab.
        short           warning   -       A reason is long enough to
                                          say why nobody can look.
        """,
        RuleTable.text(RULES, new Screen(60, Palette.PLAIN, false)));
  }

  @Test
  void aTableHasColours() {
    String first =
        RuleTable.text(RULES, new Screen(120, Samples.TAGS, false)).lines().toList().get(1);
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
            "id": "check-id-kebab",
            "needs": [],
            "offFor": [],
            "options": {},
            "severity": "error",
            "since": "0.1.0",
            "strict": "error",
            "summary": "A check id is kebab.",
            "url": "https://seplint.github.io/rules/check-id-kebab/"
          },
          {
            "files": [
              "sep"
            ],
            "fix": "none",
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
            "strict": "warning",
            "summary": "A reason is long enough to say why nobody can look.",
            "url": "https://seplint.github.io/rules/short/"
          }
        ]
        """,
        RuleTable.json(RULES));
  }

  private static RegisteredRule rule(
      String id, Severity severity, FixKind fix, Map<String, Object> options, String summary) {
    FileRule nothing = (subject, findings) -> {};
    return new RegisteredRule(
        id,
        severity,
        fix,
        "0.1.0",
        summary,
        List.of(DocumentKind.SEP),
        List.of(),
        severity,
        List.of(),
        List.of(),
        options,
        nothing);
  }
}
