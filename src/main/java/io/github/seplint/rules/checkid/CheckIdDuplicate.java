package io.github.seplint.rules.checkid;

import io.github.seplint.lint.Finding.ProjectFinding;
import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.rules.support.CrossFileDuplicates;
import java.util.function.Consumer;

/** Flags check ids that several rows declare. */
final class CheckIdDuplicate implements ProjectRule {

  @Override
  public void check(ProjectIndex corpus, Consumer<ProjectFinding> findings) {
    CrossFileDuplicates ids = new CrossFileDuplicates(findings);
    for (ProjectIndex.File file : corpus.files()) {
      for (ProjectIndex.Mention id : file.checks()) {
        ids.add(file, id, name -> "duplicate check id `" + name + "`", "first declared here");
      }
    }
  }
}
