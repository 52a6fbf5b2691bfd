package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.rules.support.Duplicates;

/** Flags SEPs that several files declare. */
final class FileDuplicateSep implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    Duplicates.acrossFiles(
        index,
        file -> file.sep().stream().toList(),
        sep -> "SEP " + sep + " is already declared in another file",
        findings);
  }
}
