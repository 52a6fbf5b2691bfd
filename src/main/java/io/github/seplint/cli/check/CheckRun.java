package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.spec.SepSentences;
import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.InputFile.ParsedInput;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.lint.Severity;
import io.github.seplint.project.ChangeSet;
import io.github.seplint.project.ConfiguredRuns;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.LockFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.project.SuitePins;
import io.github.seplint.project.UsageException;
import io.github.seplint.results.FoundResults;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.lock.SpecReference;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.suite.FileKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files that a run checks, their rules, and the references that these compare with.
 *
 * @param paths the paths that were given; empty for the default of the project
 */
record CheckRun(
    Console console,
    Arguments arguments,
    Project project,
    List<String> paths,
    ConfiguredRuleResolver rules,
    ChangeSet changes,
    Optional<CheckBaseline> baseline,
    CheckInputs inputs,
    Optional<SpecSource> spec)
    implements AutoCloseable {

  /** Records the references that will be read. */
  void addInputs() {
    Optional<Path> lock = arguments.get(CommonOptions.LOCK).map(project::resolve);
    project.addInputs(Stream.of(lock, manifestFile()).flatMap(Optional::stream).toList());
    resultsDirectories().forEach(project::addResults);
  }

  private List<Path> resultsDirectories() {
    List<String> named = arguments.get(CheckOptions.RESULTS);
    if (named.isEmpty()) {
      return project.resolve(Optional.empty(), "--results", "results").stream().toList();
    }
    List<Path> directories = new ArrayList<>();
    for (String name : named) {
      directories.add(project.resolve(name));
    }
    return directories;
  }

  private Optional<Path> manifestFile() {
    return project.resolve(arguments.get(CheckOptions.MANIFEST), "--manifest", "manifest");
  }

  /**
   * The same run with the references that options name, else the configured ones. Results are read
   * when they are first needed.
   */
  CheckRun open() {
    Optional<SpecSource> source = SpecSource.find(project, arguments.get(CheckOptions.SPEC));
    try {
      return new CheckRun(
          console, arguments, project, paths, rules, changes, baseline, inputs(source), source);
    } catch (RuntimeException e) {
      source.ifPresent(SpecSource::close);
      throw e;
    }
  }

  private CheckInputs inputs(Optional<SpecSource> source) {
    SpecReference reference = reference(source);
    LintSettings settings = settings();
    Optional<ConfiguredRuns> runs =
        project.config().runs().isEmpty()
            ? Optional.empty()
            : Optional.of(ConfiguredRuns.find(project));
    List<Path> directories = resultsDirectories();
    // Method references would load the classes of results at every start.
    Optional<FoundResults> results =
        !directories.isEmpty()
            ? Optional.of(project.findResults(directories))
            : runs.isPresent() ? runs.get().results() : Optional.empty();
    UsageException.throwIf(
        results.isEmpty() && arguments.has(CheckOptions.MANIFEST), "--manifest requires --results");
    boolean isMerged =
        runs.isEmpty()
            && results.isPresent()
            && changes.files().hasNamed(FileKind.EXPECTED_FAILURES);
    return new CheckInputs(
        project,
        new LintInputs(settings, reference, Optional.empty(), Optional.empty()),
        runs,
        results,
        results.isPresent() ? manifestFile() : Optional.empty(),
        isMerged
            ? Optional.of(arguments.has(CommonOptions.QUIET) ? note -> {} : console::printError)
            : Optional.empty());
  }

  /** The configured settings, with the releases of the suite that the project depends on. */
  private LintSettings settings() {
    LintSettings settings = project.config().settings();
    return settings.suites().isEmpty()
        ? settings.withSuites(SuitePins.find(project, changes.files()))
        : settings;
  }

  /** The specification, the lock, or both, with the sentences that each SEP introduced. */
  private SpecReference reference(Optional<SpecSource> source) {
    Optional<Specification> current = source.map(SpecSource::specification);
    Optional<SpecLock> lock = LockFile.read(project, arguments.get(CommonOptions.LOCK));
    SpecReference reference =
        lock.map(pins -> SpecReference.of(pins, current))
            .or(() -> current.map(SpecReference::of))
            .orElseGet(SpecReference::none);
    lock.ifPresent(pins -> reference.verify());
    return current.flatMap(SepSentences::of).map(reference::with).orElse(reference);
  }

  /** The linter of its files. */
  Linter linter() {
    return linter(inputs.complete());
  }

  /** The same with the inputs that have been read. */
  Linter knownLinter() {
    return linter(inputs.known());
  }

  private Linter linter(LintInputs given) {
    return new Linter(
        changes.over(rules),
        given,
        RuleNames.of(rules.rules()),
        arguments.get(CheckOptions.THREADS));
  }

  /**
   * Lints the files, and keeps the findings that concern changes and are not in the baseline.
   * Parsed files are passed on from several threads.
   */
  LintResult lint(Consumer<ParsedInput> parsed) {
    List<InputFile> files = changes.files().files();
    return filter(
        changes.filter(
            console.withProgress(
                files.size(), "files", progress -> linter().lint(files, progress, parsed))));
  }

  /** The same with the results of earlier runs. */
  LintResult lint(CheckCache cache) {
    List<InputFile> files = changes.files().files();
    return filter(
        changes.filter(
            console.withProgress(
                files.size(), "files", progress -> cache.lint(this, files, progress))));
  }

  /** Applies the baseline, if there is one. */
  LintResult filter(LintResult found) {
    return baseline.map(each -> each.apply(found, this)).orElse(found);
  }

  /** The lowest severity that fails the run; empty if none does. */
  Optional<Severity> failOn() {
    return arguments.has(CheckOptions.EXIT_ZERO)
        ? Optional.empty()
        : Severity.of(arguments.get(CheckOptions.FAIL_ON).orElse(project.config().failOn()));
  }

  /** Returns whether the run checks all files of the project. */
  boolean isComplete() {
    Set<String> checked = changes.files().paths().keySet();
    return paths.isEmpty()
        || checked.containsAll(InputFiles.findAny(project, List.of()).paths().keySet());
  }

  @Override
  public void close() {
    spec.ifPresent(SpecSource::close);
  }
}
