package io.github.seplint.lint;

import io.github.seplint.lint.Finding.ProjectFinding;
import io.github.seplint.lint.Rule.BaselineRule;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.lint.Rule.SchemaRule;
import io.github.seplint.lint.Rule.SuppressionRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.lint.baseline.Baseline.UnusedEntry;
import io.github.seplint.schema.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A check of the linter: no state, no id, no severity. Those are the page's ({@code
 * rules/<id>.md}).
 */
public sealed interface Rule
    permits FileRule, DocumentRule, ProjectRule, SchemaRule, SuppressionRule, BaselineRule {

  /** Sees one traceability file. */
  public non-sealed interface FileRule extends Rule {

    /** Finds what is wrong in one file, in any order. Called from several threads at once. */
    void check(RuleContext subject, Consumer<Finding> findings);
  }

  /** Sees one file of any of the kinds that its page names. */
  public non-sealed interface DocumentRule extends Rule {

    /** Finds what is wrong in one file, in any order. Called from several threads at once. */
    void check(DocumentContext subject, Consumer<Finding> findings);
  }

  /** Sees the compact index of all files. */
  public non-sealed interface ProjectRule extends Rule {

    /** Finds what is wrong between files, in any order. */
    void check(ProjectIndex corpus, Consumer<ProjectFinding> findings);
  }

  /** Gives the violations of the schema a voice. */
  public non-sealed interface SchemaRule extends Rule {

    /** The finding for a violation, if it is of the kind that this rule speaks for. */
    Optional<Finding> voice(Violation violation);
  }

  /** Sees the suppressions of one file, when it is known which of them had an effect. */
  public non-sealed interface SuppressionRule extends Rule {

    /** Finds what is wrong with the suppressions of one file. */
    void check(Suppressions suppressions, Consumer<Finding> findings);
  }

  /** Sees what of the baseline tolerates nothing, when everything has been found. */
  public non-sealed interface BaselineRule extends Rule {

    /** Finds what is wrong with the entries; the spans are those of the baseline. */
    void check(List<UnusedEntry> unused, Consumer<Finding> findings);
  }
}
