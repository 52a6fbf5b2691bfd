package io.github.seplint.rules.checkid;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.rules.support.Duplicates;

/** Flags check ids that several rows declare. */
final class CheckIdDuplicate implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    Duplicates.acrossFiles(
        index, ProjectIndex.File::checks, id -> "duplicate check id `" + id + "`", findings);
  }
}
