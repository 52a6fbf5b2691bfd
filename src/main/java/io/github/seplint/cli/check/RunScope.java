package io.github.seplint.cli.check;

import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.project.ChangeSet;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import java.util.List;

/**
 * The files that a run checks, and their rules.
 *
 * @param arguments the paths that were given; empty for the default of the project
 */
record RunScope(
    Project project, List<String> arguments, ConfiguredRuleResolver rules, ChangeSet changes) {

  /** Returns whether the run checks all files of the project. */
  boolean isComplete() {
    return arguments.isEmpty()
        || changes
            .files()
            .paths()
            .keySet()
            .containsAll(InputFiles.findAny(project, List.of()).paths().keySet());
  }
}
