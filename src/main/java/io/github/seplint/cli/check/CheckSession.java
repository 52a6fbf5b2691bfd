package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.RuleResolver;
import io.github.seplint.project.ChangeSet;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.server.document.ProjectCheck;
import io.github.seplint.spec.page.Specification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A check that the language server runs again after each change. */
public final class CheckSession implements ProjectCheck {
  private final CheckRun run;

  private CheckSession(CheckRun run) {
    this.run = run;
  }

  /**
   * Starts a check of the files of a directory, without the references that rules compare with.
   *
   * @param words options of {@code check}
   * @throws io.github.seplint.project.UsageException as {@code check} would
   */
  public static CheckSession start(Console console, Path directory, List<String> words) {
    Arguments arguments =
        Arguments.parse(new CheckCommand(console).model(), words.toArray(String[]::new));
    Project project = CommonOptions.project(directory, arguments);
    return new CheckSession(
        new CheckRun(
            console,
            arguments,
            project,
            List.of(),
            RuleSelection.of(arguments).resolver(project),
            ChangeSet.all(new InputFiles(List.of(), Map.of())),
            CheckBaseline.find(project, arguments.get(CheckOptions.BASELINE), Optional.empty()),
            CheckInputs.of(project, LintInputs.of(project.config().settings())),
            Optional.empty()));
  }

  @Override
  public ProjectCheck open() {
    CheckRun opened = run.open();
    try {
      opened.inputs().complete();
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
    return new CheckSession(opened);
  }

  @Override
  public ProjectCheck with(InputFiles files) {
    return new CheckSession(
        new CheckRun(
            run.console(),
            run.arguments(),
            run.project(),
            run.paths(),
            run.rules(),
            ChangeSet.all(files),
            run.baseline(),
            run.inputs(),
            run.spec()));
  }

  @Override
  public Project project() {
    return run.project();
  }

  @Override
  public RuleResolver rules() {
    return run.rules();
  }

  @Override
  public LintInputs inputs() {
    return run.inputs().complete();
  }

  @Override
  public Optional<Specification> specification() {
    return run.spec().map(source -> source.specification());
  }

  @Override
  public Linter linter() {
    return run.linter();
  }

  @Override
  public LintResult filter(LintResult found) {
    return run.filter(found);
  }

  @Override
  public void close() {
    run.close();
  }
}
