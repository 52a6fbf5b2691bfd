package io.github.seplint.server.edit;

import io.github.seplint.lint.Fixer;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.lint.RuleResolver;
import io.github.seplint.lint.Severity;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.suite.FileKind;
import io.github.seplint.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Formats a document: applies the safe fixes of the rules about layout that are on. */
public record LayoutFormatter(DocumentAnalysis analysis) {

  /** Returns the edit that formats the document; empty if it is formatted. */
  public Optional<TextEdit> edit() {
    LintInputs inputs = LintInputs.of(analysis.session().check().inputs().settings());
    Linter linter =
        new Linter(
            new LayoutRules(analysis.session().check().rules()),
            inputs,
            RuleNames.of(BuiltInRules.all()),
            1);
    String before = analysis.source().text();
    String after = new Fixer(linter, false).fix(analysis.source().path(), before).text();
    return after.equals(before)
        ? Optional.empty()
        : Optional.of(FixActions.replacement(before, after));
  }

  /** The configured rules of the group layout; all others are off. */
  private record LayoutRules(RuleResolver all) implements RuleResolver {
    @Override
    public List<ConfiguredRule> rulesFor(String path, FileKind kind) {
      return all.rulesFor(path, kind).stream()
          .map(
              each ->
                  each.rule().group() == RuleGroup.LAYOUT
                      ? each
                      : new ConfiguredRule(each.rule(), Severity.OFF, each.options()))
          .toList();
    }

    @Override
    public Optional<FileKind> kindOf(String path) {
      return all.kindOf(path);
    }

    @Override
    public String configuredPath(String path) {
      return all.configuredPath(path);
    }
  }
}
