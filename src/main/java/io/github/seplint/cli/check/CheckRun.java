package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.Progress;
import io.github.seplint.config.Config;
import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.lint.FileLinter.SchemaPreloader;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.ParsedInput;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.project.BaselineFile;
import io.github.seplint.project.ChangeSet;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.project.TextFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.results.RunResults;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.spec.lock.SpecReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What one check is made of: the files, the rules as configured, and what rows are held against.
 */
final class CheckRun implements AutoCloseable {
  private final Console shell;
  private final CheckRequest request;
  private final SchemaPreloader schema = SchemaPreloader.start();
  private final List<RuleInfo> rules;
  private final Project project;
  private final Config configuration;
  private final ConfiguredRuleResolver profiles;
  private final Optional<BaselineOptions> baseline;
  private final ChangeSet scope;
  private Optional<SpecSource> spec = Optional.empty();
  private LintInputs context;

  /** Finds the files; the specification is not looked at yet. */
  CheckRun(Console shell, CheckRequest request) {
    this(shell, request, rules(request));
  }

  private CheckRun(Console shell, CheckRequest request, List<RuleInfo> rules) {
    this(shell, request, rules, Project.find(shell.folder(), request.config()));
  }

  /** The same with a configuration that was found already. */
  CheckRun(Console shell, CheckRequest request, Project project) {
    this(shell, request, rules(request), project);
  }

  private CheckRun(Console shell, CheckRequest request, List<RuleInfo> rules, Project project) {
    this.shell = shell;
    this.request = request;
    this.rules = rules;
    RuleSelector selection = new RuleSelector(rules, request.select(), request.ignore());
    this.project = project;
    configuration = selection.over(project.config());
    context = LintInputs.of(configuration.settings());
    profiles =
        new ConfiguredRuleResolver(
            rules, configuration, selection.predicate(), toConfigured(project));
    baseline = BaselineOptions.find(shell, request, project);
    scope = findFiles();
  }

  private static List<RuleInfo> rules(CheckRequest request) {
    return request.strict() ? strict(BuiltInRules.all()) : BuiltInRules.all();
  }

  private static List<RuleInfo> strict(List<RuleInfo> rules) {
    return rules.stream().map(RuleInfo::strictly).toList();
  }

  private UnaryOperator<String> toConfigured(Project project) {
    return project.root().equals(shell.folder()) ? UnaryOperator.identity() : project::rootPath;
  }

  private ChangeSet findFiles() {
    return request
        .changes()
        .map(
            changes ->
                ChangeSet.find(project, changes, request.inputs(), settings(), shell.variables()))
        .orElseGet(() -> ChangeSet.all(InputFiles.find(project, request.inputs(), stdin())));
  }

  /** The files that affect every file: the configuration and the baseline, unless it is written. */
  private List<Path> settings() {
    List<Path> settings = new ArrayList<>(project.configFile().stream().toList());
    if (!request.updateBaseline()) {
      baseline.map(BaselineOptions::path).ifPresent(settings::add);
    }
    return settings;
  }

  private Optional<InputFile> stdin() {
    if (!request.readsStdin()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = TextFiles.bytes(shell.in());
      String name = project.display(Path.of(request.stdinFilename().orElseThrow()));
      return Optional.of(new InputFile(name, () -> bytes));
    } catch (IOException e) {
      throw new UsageException("standard input: " + e.getMessage());
    }
  }

  ChangeSet scope() {
    return scope;
  }

  /** The project with all inputs recorded, those that are read later too. */
  Project inputs() {
    request.lock().map(project::resolve).map(List::of).ifPresent(project::addInputs);
    manifestFile().map(List::of).ifPresent(project::addInputs);
    resultsDirectory().ifPresent(project::addResults);
    return project;
  }

  private Optional<Path> manifestFile() {
    return project.resolve(request.manifest(), "--manifest", "manifest");
  }

  private Optional<Path> resultsDirectory() {
    return project.resolve(request.results(), "--results", "results");
  }

  /** What a path is called from the folder of the configuration. */
  String configuredPath(String shown) {
    return profiles.configuredPath(shown);
  }

  Config configuration() {
    return configuration;
  }

  /** Opens the specification, if there is one. */
  Linter linter() {
    spec = SpecSource.find(project, request.spec());
    SpecReference evidence = new SpecReferenceLoader(project).of(spec, request);
    Optional<RunResults> results = resultsDirectory().map(project::requireResults);
    if (results.isEmpty() && request.manifest().isPresent()) {
      throw new UsageException("--manifest requires --results");
    }
    Optional<Manifest> manifest =
        results.isPresent() ? manifestFile().map(project::readManifest) : Optional.empty();
    context = new LintInputs(configuration.settings(), evidence, results, manifest);
    return new Linter(
        schema, scope.over(profiles), context, RuleNames.of(rules), request.threads());
  }

  /** What is to be told. */
  LintResult lint(Linter linter) {
    return lint(linter, parsed -> {});
  }

  /** The same, passing on each parsed file, from several threads. */
  LintResult lint(Linter linter, Consumer<ParsedInput> parsed) {
    return overBaseline(scope.filter(findings(linter, parsed)));
  }

  /** What is to be told where no file has changed: entries of the baseline whose file is gone. */
  LintResult unchanged() {
    return overBaseline(LintResult.EMPTY);
  }

  private LintResult overBaseline(LintResult found) {
    if (baseline.isEmpty()) {
      return found;
    }
    BaselineEntryCheck judge = judge(found, baseline.get().file());
    return request.updateBaseline()
        ? baseline.get().update(found, profiles, judge)
        : baseline.get().over(found, profiles, judge);
  }

  private LintResult findings(Linter linter, Consumer<ParsedInput> parsed) {
    InputFiles inputs = scope.files();
    try (Progress progress = new Progress(shell, inputs.files().size(), "files")) {
      return linter.lint(inputs.files(), progress, parsed);
    }
  }

  private BaselineEntryCheck judge(LintResult found, BaselineFile file) {
    Set<String> ids = rules.stream().map(RuleInfo::id).collect(Collectors.toSet());
    return new BaselineEntryCheck(
        found,
        file,
        new BaselineEntryCheck.Circumstances(
            ids, profiles::configuredPath, scope.existing(), context, this::isWhole));
  }

  /** Whether all files are among those that were checked which are checked when none is named. */
  private boolean isWhole() {
    return request.inputs().isEmpty()
        || scope
            .files()
            .paths()
            .keySet()
            .containsAll(InputFiles.findAny(project, List.of()).paths().keySet());
  }

  @Override
  public void close() {
    spec.ifPresent(SpecSource::close);
    scope.close();
  }
}
