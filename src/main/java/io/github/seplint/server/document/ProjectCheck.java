package io.github.seplint.server.document;

import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.RuleResolver;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.spec.page.Specification;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The check of a project, with the same configuration, rules, references and baseline as on the
 * command line.
 */
public interface ProjectCheck extends AutoCloseable {

  /** Starts checks. */
  @FunctionalInterface
  interface Starter {
    /**
     * Starts a check of a directory, without the references that rules compare with.
     *
     * @param options of {@code check}, from the settings of the editor
     * @throws RuntimeException with a message for the user if the configuration is invalid
     */
    ProjectCheck start(Path directory, List<String> options);
  }

  /** The same check with its references: the specification, the lock, results and a manifest. */
  ProjectCheck open();

  /** The same check of other files. */
  ProjectCheck with(InputFiles files);

  Project project();

  RuleResolver rules();

  LintInputs inputs();

  /** The specification; empty if there is none, or before the check is opened. */
  Optional<Specification> specification();

  Linter linter();

  /** Applies the baseline, if there is one. */
  LintResult filter(LintResult found);

  @Override
  void close();
}
