package io.github.seplint.cli.scaffold;

import io.github.seplint.cli.check.CheckCommand;
import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.scaffold.ConfigDraft;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import java.util.Optional;

/** {@code seplint init}. */
public record InitCommand(Console console) implements Command {
  private static final String CONFIG = "seplint.yaml";
  private static final String BASELINE = "seplint-baseline.yaml";

  private static final Opt<Boolean> DRY_RUN =
      OptGroup.OUTPUT.flag("--dry-run  Print the configuration and write nothing");
  private static final Opt<Optional<String>> HOOK =
      OptGroup.OUTPUT.choice(
          "--hook <tool>  Print how to check staged files before each commit",
          List.of("git", "lefthook", "pre-commit"));

  private static final String LEFTHOOK =
      """

      Add this to lefthook.yml:

      pre-commit:
        jobs:
          - name: seplint
            run: npx seplint check --staged
      """;
  private static final String PRE_COMMIT =
      """

      Add this to .pre-commit-config.yaml:

      repos:
        - repo: local
          hooks:
            - id: seplint
              name: seplint
              entry: seplint check
              language: system
              files: '\\.ya?ml$'
              pass_filenames: false
      """;

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Create a configuration for this repository",
            "Looks for traceability files, expected failures, results of conformance runs, a"
                + " checkout of the specification and the release of the suite, and writes a"
                + " commented seplint.yaml. If `seplint check` has findings, they are recorded in"
                + " a baseline, so that only new ones fail.",
            "Existing files are never changed: fix the findings instead of recording them, or"
                + " remove the baseline, when you like.")
        .options(DRY_RUN, HOOK)
        .example("init", "write seplint.yaml")
        .example("init --dry-run", "preview it")
        .example("init --hook lefthook", "and print the hook for lefthook");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    refuseExisting(CONFIG);
    Project project = Project.find(console.directory(), Optional.empty(), false);
    UsageException.throwIf(
        !project.configFiles().isEmpty(),
        "already configured by "
            + project.configFiles().stream().map(project::display).findFirst().orElse("")
            + ", which applies to this directory as well");
    ProjectSurvey survey = ProjectSurvey.of(project);
    boolean hasFindings = check(survey.config().files()) == ExitCode.FINDINGS;
    ConfigDraft config = hasFindings ? survey.config().withBaseline(BASELINE) : survey.config();
    if (arguments.has(DRY_RUN)) {
      console.print(config.yaml());
      if (hasFindings) {
        console.printError(BASELINE + " would record the findings of seplint check");
      }
      console.err().print(nextStep(survey) + hook(arguments));
    } else {
      write(config);
      console.print(nextStep(survey) + hook(arguments));
    }
    return ExitCode.CLEAN;
  }

  private void refuseExisting(String name) {
    UsageException.throwIf(
        Files.exists(console.directory().resolve(name), LinkOption.NOFOLLOW_LINKS),
        name + ": already exists, and is not changed");
  }

  private void write(ConfigDraft config) {
    config.baseline().ifPresent(this::refuseExisting);
    AtomicFile.of(console.directory(), CONFIG).create(config.yaml());
    console.print(CONFIG + ": written\n");
    if (config.baseline().isPresent()) {
      check(List.of("--update-baseline"));
      console.print(BASELINE + ": written with the findings of seplint check\n");
    }
  }

  /** Checks files, and prints nothing. */
  private ExitCode check(List<String> words) {
    PrintStream discarded =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    CheckCommand check =
        new CheckCommand(
            new Console(
                console.directory(),
                console.in(),
                discarded,
                discarded,
                console.variables(),
                false,
                false));
    try {
      return check.run(Arguments.parse(check.model(), words.toArray(String[]::new)));
    } catch (UsageException e) {
      // Without files there are no findings; the first check after init reports other problems.
      return ExitCode.USAGE;
    }
  }

  private static String nextStep(ProjectSurvey survey) {
    return survey.kinds().isEmpty()
        ? "next: create a traceability file with seplint new <number> --spec <specification>\n"
        : "next: run seplint check\n";
  }

  private static String hook(Arguments arguments) {
    return arguments
        .get(HOOK)
        .map(
            tool ->
                switch (tool) {
                  case "lefthook" -> LEFTHOOK;
                  case "pre-commit" -> PRE_COMMIT;
                  default -> "\nInstall the hook of Git: seplint hook install\n";
                })
        .orElse("");
  }
}
