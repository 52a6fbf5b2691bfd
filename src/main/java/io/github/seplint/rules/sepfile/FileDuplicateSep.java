package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.rules.support.CrossFileDuplicates;

/** Flags SEPs that several files declare. */
final class FileDuplicateSep implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    CrossFileDuplicates seps = new CrossFileDuplicates(findings);
    for (ProjectIndex.File file : index.files()) {
      file.sep()
          .ifPresent(
              sep ->
                  seps.add(file, sep, it -> "SEP " + it + " is already declared in another file"));
    }
  }
}
