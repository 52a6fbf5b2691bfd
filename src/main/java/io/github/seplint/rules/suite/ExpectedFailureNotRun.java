package io.github.seplint.rules.suite;

import io.github.seplint.lint.FileRun;
import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.suite.Timeline;
import java.util.List;
import java.util.Optional;

/** Flags entries for scenarios that the specification version or suite of their file excludes. */
final class ExpectedFailureNotRun implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    Timeline timeline = index.inputs().settings().timeline();
    index.forEach(
        ExpectedFailures.class,
        (file, failures) -> {
          for (Side side : Side.LISTED) {
            List<FileRun> runs =
                index.inputs().runs(file.path()).stream()
                    .filter(run -> run.sides().contains(side))
                    .toList();
            for (ExpectedFailure entry : failures.of(side)) {
              List<Optional<String>> defects =
                  runs.stream()
                      .map(
                          run ->
                              new ReleaseLookup(run.suites())
                                  .neverRun(
                                      side,
                                      entry.scenario(),
                                      run.specVersion(file.path(), timeline),
                                      run.selection()))
                      .toList();
              if (!defects.isEmpty() && defects.stream().allMatch(Optional::isPresent)) {
                findings.report(
                    file, entry.written().spanOf(0, entry.scenario().length()), defects.get(0));
              }
            }
          }
        });
  }
}
