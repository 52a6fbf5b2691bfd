package io.github.seplint.cli.manifest;

import io.github.seplint.cli.check.LintGate;
import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.InputFile.ParsedInput;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.InputFiles.ProjectFiles;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.results.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the inputs of a manifest: traceability files and the results of a run. */
public final class ManifestInputs {
  private static final int MAX_PRINTED = 20;

  /** The traceability files that are refused. */
  public enum Refusal {
    /** Those with errors, unless {@code --allow-errors} is given, and those that are not parsed. */
    ERRORS,
    /** Those that cannot be parsed: the files belong to others, who have to fix the errors. */
    UNPARSED,
    /** None. */
    NOTHING
  }

  private final Console console;
  private final Arguments arguments;
  private final Project project;
  private final ProjectFiles files;
  private final Refusal refusal;
  private final boolean checked;

  /**
   * Finds the files.
   *
   * @throws UsageException if one is missing
   */
  public ManifestInputs(Console console, Arguments arguments, Project project, Refusal refusal) {
    this.console = console;
    this.arguments = arguments;
    this.project = project;
    this.refusal = refusal;
    this.checked = refusal == Refusal.ERRORS && !arguments.has(CommonOptions.ALLOW_ERRORS);
    if (checked) {
      this.files = InputFiles.findWithSepFiles(project, arguments.positionals());
    } else {
      InputFiles seps = InputFiles.findSepFiles(project, arguments.positionals());
      this.files = new ProjectFiles(seps, seps);
    }
    List<String> problems = files.seps().problems();
    problems.forEach(console::printError);
    UsageException.throwIf(!problems.isEmpty(), "manifest not built: it would be incomplete");
  }

  /**
   * Reads the files; checks them in the same pass.
   *
   * @return the reason to refuse the files, which is printed, or {@link ExitCode#CLEAN}
   */
  public ExitCode read(ManifestBuilder builder) {
    List<InputFile> seps = files.seps().files();
    ExitCode refused =
        checked && !seps.isEmpty()
            ? LintGate.check(
                console,
                project,
                arguments.positionals(),
                files,
                parsed -> builder.add(parsed.source(), parsed.yaml()))
            : ExitCode.CLEAN;
    if (refused == ExitCode.CLEAN) {
      read(seps, builder);
      refused = refusal == Refusal.NOTHING ? refused : refuseDefects(builder);
    }
    return refused;
  }

  /** Parses files, on several threads; refuses those that cannot be read. */
  public static void read(List<InputFile> files, ManifestBuilder builder) {
    files.parallelStream()
        .filter(file -> !builder.has(file.path()))
        .forEach(
            file -> {
              try {
                ParsedInput parsed = file.parse();
                builder.add(parsed.source(), parsed.yaml());
              } catch (IOException e) {
                throw new UsageException(file.path() + ": cannot be read");
              }
            });
  }

  /** Refuses files that cannot be parsed, even if errors are allowed. */
  private ExitCode refuseDefects(ManifestBuilder builder) {
    List<String> defects = builder.defects();
    defects.stream().limit(MAX_PRINTED).forEach(console::printError);
    if (!defects.isEmpty()) {
      console.printError(
          "manifest not built: " + SummaryLine.count(defects.size(), "file") + " cannot be parsed");
    }
    return defects.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /** Prints which files are not part of the manifest, and refuses an empty one. */
  public void requireFiles(ManifestBuilder builder) {
    UsageException.throwIf(builder.isEmpty(), "no traceability file found: expected sep-*.yaml");
    builder.skipped().forEach(console::printError);
  }

  /**
   * Reads the checks that the run emitted.
   *
   * @param directory absolute
   * @throws UsageException if there are none, unless that is allowed
   */
  public RunResults results(Path directory) {
    RunResults results = project.readOutcomes(directory);
    UsageException.throwIf(
        results.isEmpty() && !arguments.has(CommonOptions.ALLOW_EMPTY),
        project.display(directory)
            + ": no check was emitted, so every row would be untested; pass --allow-empty to"
            + " accept that");
    return results;
  }
}
