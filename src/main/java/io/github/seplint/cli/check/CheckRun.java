package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.Progress;
import io.github.seplint.cli.spec.SepSentences;
import io.github.seplint.git.GitException;
import io.github.seplint.git.GitRepository;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.InputFile.ParsedInput;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.project.ChangeSet;
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
import java.util.function.Consumer;

/**
 * A linter for the files of a project, with the specification, results and manifest that its rules
 * compare with.
 */
record CheckRun(Linter linter, LintInputs inputs, Optional<SpecSource> spec)
    implements AutoCloseable {

  /**
   * References given by options, each with a default in the configuration.
   *
   * @param spec source of the specification
   */
  record References(
      Optional<String> spec,
      Optional<String> lock,
      Optional<String> results,
      Optional<String> manifest) {
    static final References CONFIGURED =
        new References(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Records the files that will be read. */
    void addInputs(Project project) {
      lock.map(project::resolve).map(List::of).ifPresent(project::addInputs);
      manifestFile(project).map(List::of).ifPresent(project::addInputs);
      resultsDirectory(project).ifPresent(project::addResults);
    }

    private Optional<Path> resultsDirectory(Project project) {
      return project.resolve(results, "--results", "results");
    }

    private Optional<Path> manifestFile(Project project) {
      return project.resolve(manifest, "--manifest", "manifest");
    }
  }

  /** Opens the references of a run. */
  static CheckRun open(RunScope scope, References references, int threads) {
    Optional<SpecSource> spec = SpecSource.find(scope.project(), references.spec);
    try {
      LintInputs inputs = inputs(scope.project(), spec, references);
      RuleNames names = RuleNames.of(scope.rules().rules());
      return new CheckRun(
          new Linter(scope.changes().over(scope.rules()), inputs, names, threads), inputs, spec);
    } catch (RuntimeException e) {
      spec.ifPresent(SpecSource::close);
      throw e;
    }
  }

  private static LintInputs inputs(
      Project project, Optional<SpecSource> spec, References references) {
    SpecReference reference = reference(project, spec, references.lock);
    Optional<RunResults> results =
        references.resultsDirectory(project).map(project::requireResults);
    if (results.isEmpty() && references.manifest.isPresent()) {
      throw new UsageException("--manifest requires --results");
    }
    Optional<Manifest> manifest =
        results.isPresent()
            ? references.manifestFile(project).map(project::readManifest)
            : Optional.empty();
    return new LintInputs(project.config().settings(), reference, results, manifest);
  }

  /** The specification, the lock, or both, with the sentences that each SEP introduced. */
  private static SpecReference reference(
      Project project, Optional<SpecSource> spec, Optional<String> lockName) {
    Optional<Specification> current = spec.map(SpecSource::specification);
    Optional<GitRepository> repository = spec.flatMap(SpecSource::repository);
    Optional<SpecLock> lock = LockFile.read(project, lockName);
    SpecReference reference =
        lock.map(
                pins ->
                    SpecReference.of(
                        pins, current, pin -> repository.flatMap(git -> revision(git, pin))))
            .or(() -> current.map(SpecReference::of))
            .orElseGet(SpecReference::none);
    lock.ifPresent(pins -> reference.verify());
    return spec.flatMap(SepSentences::of)
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

  /**
   * Lints files, and keeps the findings that concern changes.
   *
   * @param parsed receives each parsed file, from several threads
   */
  LintResult lint(Console console, ChangeSet changes, Consumer<ParsedInput> parsed) {
    List<InputFile> files = changes.files().files();
    try (Progress progress = new Progress(console, files.size(), "files")) {
      return changes.filter(linter.lint(files, progress, parsed));
    }
  }

  @Override
  public void close() {
    spec.ifPresent(SpecSource::close);
  }
}
