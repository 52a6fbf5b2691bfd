package io.github.seplint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.config.Config;
import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.suite.FileKind;
import io.github.seplint.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule for which memory or stack do not suffice does not end the run. */
final class ResourceLimitTest {
  private static final String DEEP = "src/seps/sep-7101.yaml";
  private static final String OTHER = "src/seps/sep-7102.yaml";

  /** Reports a finding in every file. */
  private static final FileRule REPORTS =
      (context, findings) -> findings.report(Span.at(0), "checked");

  private static List<String> lint(Rule rule) {
    List<RuleInfo> rules = List.of(info("reports", REPORTS), info("exhausts", rule));
    Linter linter =
        new Linter(
            new ConfiguredRuleResolver(rules, Config.DEFAULT, id -> true, path -> path),
            LintInputs.of(LintSettings.DEFAULT),
            RuleNames.of(rules),
            1);
    LintResult result = linter.lint(List.of(file(DEEP), file(OTHER)), done -> {});
    List<String> all = new ArrayList<>();
    result.diagnostics().forEach(each -> all.add(each.place().path() + ": " + each.message()));
    result.unreadable().forEach(each -> all.add(each.path() + ": " + each.reason()));
    result.failures().forEach(each -> all.add("failure: " + each));
    return all;
  }

  private static RuleInfo info(String id, Rule rule) {
    return new RuleInfo(
        id,
        RuleGroup.TEXT,
        Severity.ERROR,
        Applicability.NONE,
        "0.1",
        "",
        "",
        List.of(FileKind.SEP),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        name -> rule);
  }

  private static InputFile file(String path) {
    byte[] bytes = "sep: 7101\n".getBytes(StandardCharsets.UTF_8);
    return new InputFile(path, () -> bytes);
  }

  private static int deep(int level) {
    return level == Integer.MAX_VALUE ? 0 : deep(level + 1) + 1;
  }

  @Test
  void aRuleOfOneFile() {
    FileRule rule =
        (context, findings) -> {
          if (context.source().path().equals(DEEP)) {
            deep(0);
          }
        };
    assertEquals(
        List.of(OTHER + ": checked", DEEP + ": not checked: nested too deeply"), lint(rule));
  }

  @Test
  void aRuleOfAllFiles() {
    ProjectRule deep = (index, findings) -> deep(0);
    assertEquals(
        List.of(
            DEEP + ": checked",
            OTHER + ": checked",
            "all files: `exhausts` not run: nested too deeply, even without any file"),
        lint(deep));
    ProjectRule large =
        (index, findings) -> {
          throw new OutOfMemoryError();
        };
    assertEquals(
        List.of(
            DEEP + ": checked",
            OTHER + ": checked",
            "all files: `exhausts` not run: out of memory, even without any file"),
        lint(large));
  }

  @Test
  void aRuleOfAllFilesWithoutTheFileThatExhaustsIt() {
    ProjectRule rule =
        (index, findings) -> {
          for (ProjectIndex.File file : index.files()) {
            findings.report(file, Span.at(0), "compared");
            if (file.path().equals(DEEP)) {
              deep(0);
            }
          }
        };
    assertEquals(
        List.of(
            DEEP + ": checked",
            OTHER + ": compared",
            OTHER + ": checked",
            DEEP + ": `exhausts` not run: nested too deeply"),
        lint(rule));
  }

  /** Memory that does not suffice for several files is a limit of the last of them. */
  @Test
  void aRuleOfMoreFilesThanMemoryHolds() {
    ProjectRule rule =
        (index, findings) -> {
          if (index.files().size() > 1) {
            throw new OutOfMemoryError();
          }
          index.files().forEach(file -> findings.report(file, Span.at(0), "compared"));
        };
    assertEquals(
        List.of(
            DEEP + ": compared",
            DEEP + ": checked",
            OTHER + ": checked",
            OTHER + ": `exhausts` not run: out of memory"),
        lint(rule));
  }
}
