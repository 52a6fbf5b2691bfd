package io.github.seplint.cli.manifest;

import io.github.seplint.cli.check.CheckRequest;
import io.github.seplint.cli.check.LintGate;
import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.ConfigOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.ParsedInput;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.results.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the inputs of a manifest: traceability files and the results of a run. */
public final class ManifestInputs {
  private static final int MAX_PRINTED = 20;
  private final Console shell;
  private final Arguments arguments;
  private final Project project;
  private final InputFiles inputs;

  /**
   * Finds the files.
   *
   * @throws UsageException if one is missing
   */
  public ManifestInputs(Console shell, Arguments arguments, Project project) {
    this.shell = shell;
    this.arguments = arguments;
    this.project = project;
    this.inputs = InputFiles.findSepFiles(project, arguments.positionals());
    inputs.problems().forEach(shell::complain);
    if (!inputs.problems().isEmpty()) {
      throw new UsageException("manifest not built: it would be incomplete");
    }
  }

  /**
   * Checks the files, unless errors are allowed, and reads them in the same pass.
   *
   * @return the reason to refuse the files, which is printed, or {@link ExitCode#CLEAN}
   */
  public ExitCode check(ManifestBuilder builder) {
    if (!arguments.has(CommonOptions.ALLOW_ERRORS) && !inputs.files().isEmpty()) {
      Set<String> paths =
          inputs.files().stream().map(InputFile::path).collect(Collectors.toUnmodifiableSet());
      CheckRequest request =
          CheckRequest.ofFiles(arguments.positionals(), ConfigOptions.of(arguments));
      ExitCode refused =
          new LintGate(shell, project)
              .check(
                  request,
                  inputs,
                  parsed -> {
                    if (paths.contains(parsed.source().path())) {
                      builder.add(parsed.source(), parsed.yaml());
                    }
                  });
      if (refused != ExitCode.CLEAN) {
        return refused;
      }
    }
    read(builder);
    return refuseDefects(builder);
  }

  /** Reads the files that were not added yet. */
  public void read(ManifestBuilder builder) {
    read(inputs.files(), builder);
  }

  /**
   * Parses files, on several threads.
   *
   * @throws UsageException if one cannot be read
   */
  public static void read(List<InputFile> files, ManifestBuilder builder) {
    files.parallelStream()
        .filter(file -> !builder.has(file.path()))
        .forEach(
            file -> {
              try {
                ParsedInput parsed = ParsedInput.read(file);
                builder.add(parsed.source(), parsed.yaml());
              } catch (IOException e) {
                throw new UsageException(file.path() + ": cannot be read");
              }
            });
  }

  /** A file that cannot be parsed is refused even if errors are allowed. */
  private ExitCode refuseDefects(ManifestBuilder builder) {
    List<String> defects = builder.defects();
    defects.stream().limit(MAX_PRINTED).forEach(shell::complain);
    if (!defects.isEmpty()) {
      shell.complain(
          "manifest not built: " + SummaryLine.count(defects.size(), "file") + " cannot be parsed");
    }
    return defects.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /**
   * Prints which files are not part of the manifest.
   *
   * @throws UsageException if no file is
   */
  public void requireFiles(ManifestBuilder builder) {
    if (builder.isEmpty()) {
      throw new UsageException("no traceability file found: expected sep-*.yaml");
    }
    builder.skipped().forEach(shell::complain);
  }

  /**
   * Reads the checks that the run emitted.
   *
   * @param folder absolute
   * @throws UsageException if there are none, unless that is allowed
   */
  public RunResults results(Path folder) {
    RunResults results = project.readResults(folder);
    if (results.isEmpty() && !arguments.has(CommonOptions.ALLOW_EMPTY)) {
      throw new UsageException(
          project.display(folder)
              + ": no check was emitted, so every row would be untested; pass --allow-empty to"
              + " accept that");
    }
    return results;
  }
}
