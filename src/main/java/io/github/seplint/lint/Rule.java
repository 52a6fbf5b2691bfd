package io.github.seplint.lint;

import io.github.seplint.schema.Violation;

/**
 * A check of the linter. It has no state, id or severity of its own: the last two are those of its
 * page ({@code rules/<id>.md}).
 */
public interface Rule {

  /** A rule for one file of any of the kinds that its page names. */
  public interface FileRule extends Rule {
    /** Reports the defects of a file, in any order. Called from several threads at once. */
    void check(RuleContext context, Findings findings);
  }

  /** A rule for the compact index of all files. */
  public interface ProjectRule extends Rule {
    /** Reports defects between files, in any order. */
    void check(ProjectIndex index, Findings findings);
  }

  /** A rule that describes violations of the JSON schemas. */
  public interface SchemaRule extends Rule {
    /** Reports a violation if it is of the kind that this rule describes. */
    void check(Violation violation, Findings findings);
  }

  /** A rule for the suppressions of one file, after all other rules have run. */
  public interface SuppressionRule extends Rule {
    /** Reports defects of the suppressions of a file. */
    void check(Suppressions suppressions, Findings findings);
  }
}
