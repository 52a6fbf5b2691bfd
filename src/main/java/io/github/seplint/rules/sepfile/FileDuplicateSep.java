package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Finding.ProjectFinding;
import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.rules.support.CrossFileDuplicates;
import java.util.function.Consumer;

/** Flags SEPs that several files declare. */
final class FileDuplicateSep implements ProjectRule {

  @Override
  public void check(ProjectIndex corpus, Consumer<ProjectFinding> findings) {
    CrossFileDuplicates seps = new CrossFileDuplicates(findings);
    for (ProjectIndex.File file : corpus.files()) {
      file.sep()
          .ifPresent(
              sep ->
                  seps.add(
                      file,
                      sep,
                      n -> "SEP " + n + " is already declared in another file",
                      "first declared here"));
    }
  }
}
