package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.spec.SepSentences;
import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.git.GitException;
import io.github.seplint.git.GitRepository;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.InputFile.ParsedInput;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.project.ChangeSet;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.LockFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.project.UsageException;
import io.github.seplint.results.RunResults;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.lock.SpecLock.Pin;
import io.github.seplint.spec.lock.SpecReference;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.spec.page.Specification;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The files that a run checks, their rules, and the references that these compare with.
 *
 * @param paths the paths that were given; empty for the default of the project
 */
record CheckRun(
    Project project,
    List<String> paths,
    ConfiguredRuleResolver rules,
    ChangeSet changes,
    LintInputs inputs,
    Optional<SpecSource> spec)
    implements AutoCloseable {

  /** A run without references. */
  static CheckRun of(
      Project project, List<String> paths, ConfiguredRuleResolver rules, ChangeSet changes) {
    LintInputs inputs = LintInputs.of(project.config().settings());
    return new CheckRun(project, paths, rules, changes, inputs, Optional.empty());
  }

  /** Records the references that will be read. */
  void addInputs(Arguments arguments) {
    arguments
        .get(CommonOptions.LOCK)
        .map(project::resolve)
        .map(List::of)
        .ifPresent(project::addInputs);
    manifestFile(arguments.get(CheckCommand.MANIFEST)).map(List::of).ifPresent(project::addInputs);
    resultsDirectory(arguments.get(CheckCommand.RESULTS)).ifPresent(project::addResults);
  }

  private Optional<Path> resultsDirectory(Optional<String> named) {
    return project.resolve(named, "--results", "results");
  }

  private Optional<Path> manifestFile(Optional<String> named) {
    return project.resolve(named, "--manifest", "manifest");
  }

  /**
   * The same run with references.
   *
   * @param arguments name them; empty for those of the configuration
   */
  CheckRun open(Optional<Arguments> arguments) {
    Optional<SpecSource> source =
        SpecSource.find(project, arguments.flatMap(each -> each.get(CheckCommand.SPEC)));
    try {
      return new CheckRun(project, paths, rules, changes, inputs(source, arguments), source);
    } catch (RuntimeException e) {
      source.ifPresent(SpecSource::close);
      throw e;
    }
  }

  private LintInputs inputs(Optional<SpecSource> source, Optional<Arguments> arguments) {
    SpecReference reference =
        reference(source, arguments.flatMap(each -> each.get(CommonOptions.LOCK)));
    Optional<RunResults> results =
        resultsDirectory(arguments.flatMap(each -> each.get(CheckCommand.RESULTS)))
            .map(project::requireResults);
    Optional<String> manifest = arguments.flatMap(each -> each.get(CheckCommand.MANIFEST));
    if (results.isEmpty() && manifest.isPresent()) {
      throw new UsageException("--manifest requires --results");
    }
    return new LintInputs(
        project.config().settings(),
        reference,
        results,
        results.isPresent() ? manifestFile(manifest).map(project::readManifest) : Optional.empty());
  }

  /** The specification, the lock, or both, with the sentences that each SEP introduced. */
  private SpecReference reference(Optional<SpecSource> source, Optional<String> lockName) {
    Optional<Specification> current = source.map(SpecSource::specification);
    Optional<GitRepository> repository = source.flatMap(SpecSource::repository);
    Optional<SpecLock> lock = LockFile.read(project, lockName);
    SpecReference reference =
        lock.map(
                pins ->
                    SpecReference.of(
                        pins, current, pin -> repository.flatMap(git -> revision(git, pin))))
            .or(() -> current.map(SpecReference::of))
            .orElseGet(SpecReference::none);
    lock.ifPresent(pins -> reference.verify());
    return source
        .flatMap(SepSentences::of)
        .map(sentences -> reference.with(sentences::of))
        .orElse(reference);
  }

  /** The specification at a pin; empty if the repository does not have that commit. */
  private static Optional<Specification> revision(GitRepository repository, Pin pin) {
    try {
      return Optional.of(
          new Specification(GitSpecTree.of(repository, repository.commit(pin.commit()))));
    } catch (SpecException | GitException e) {
      return Optional.empty();
    }
  }

  /** The linter of its files. */
  Linter linter(int threads) {
    return new Linter(changes.over(rules), inputs, RuleNames.of(rules.rules()), threads);
  }

  /**
   * Lints the files, and keeps the findings that concern changes.
   *
   * @param parsed receives each parsed file, from several threads
   */
  LintResult lint(Console console, int threads, Consumer<ParsedInput> parsed) {
    List<InputFile> files = changes.files().files();
    return changes.filter(
        console.withProgress(
            files.size(), "files", progress -> linter(threads).lint(files, progress, parsed)));
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
