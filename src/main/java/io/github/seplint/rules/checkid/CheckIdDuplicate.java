package io.github.seplint.rules.checkid;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.rules.support.CrossFileDuplicates;

/** Flags check ids that several rows declare. */
final class CheckIdDuplicate implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    CrossFileDuplicates ids = new CrossFileDuplicates(findings);
    for (ProjectIndex.File file : index.files()) {
      file.checks().forEach(id -> ids.add(file, id, it -> "duplicate check id `" + it + "`"));
    }
  }
}
