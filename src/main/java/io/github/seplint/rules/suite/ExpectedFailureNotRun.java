package io.github.seplint.rules.suite;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.suite.Timeline;
import java.util.List;
import java.util.Optional;

/** Flags entries for scenarios that do not apply to the specification version of their file. */
final class ExpectedFailureNotRun implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    Timeline timeline = index.inputs().settings().timeline();
    index.forEach(
        ExpectedFailures.class,
        (file, failures) -> {
          Optional<String> version = version(file.path(), timeline);
          if (version.isPresent()) {
            ReleaseLookup releases = new ReleaseLookup(index);
            for (Side side : Side.LISTED) {
              for (ExpectedFailure entry : failures.of(side)) {
                findings.report(
                    file,
                    entry.written().spanOf(0, entry.scenario().length()),
                    releases.neverRun(side, entry.scenario(), version.get()));
              }
            }
          }
        });
  }

  /** Returns the version in a file name; empty if it contains none, or several. */
  private static Optional<String> version(String path, Timeline timeline) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    List<String> named = timeline.versions().stream().filter(name::contains).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }
}
