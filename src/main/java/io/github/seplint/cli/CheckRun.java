package io.github.seplint.cli;

import io.github.seplint.config.Configuration;
import io.github.seplint.config.ConfiguredProfiles;
import io.github.seplint.coverage.Manifest;
import io.github.seplint.files.ShownPaths;
import io.github.seplint.lint.Context;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.LoadingSchema;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.results.RunResults;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.spec.lock.SpecReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What one check is made of: the files, the rules as configured, and what rows are held against.
 */
final class CheckRun implements AutoCloseable {
  private final Shell shell;
  private final CheckRequest request;
  private final LoadingSchema schema = LoadingSchema.start();
  private final List<RegisteredRule> rules;
  private final ConfigFinder.Found config;
  private final Configuration configuration;
  private final ConfiguredProfiles profiles;
  private final Optional<CheckBaseline> baseline;
  private final CheckScope scope;
  private Optional<SpecSource> spec = Optional.empty();
  private Context context;

  /** Finds the files; the specification is not looked at yet. */
  CheckRun(Shell shell, CheckRequest request) {
    this.shell = shell;
    this.request = request;
    rules = request.strict() ? strict(BuiltInRules.all()) : BuiltInRules.all();
    Selection selection = new Selection(rules, request.select(), request.ignore());
    config = ConfigFinder.find(shell.folder(), request.config(), rules);
    configuration = selection.over(config.configuration());
    context = Context.of(configuration.settings());
    profiles =
        new ConfiguredProfiles(
            rules, configuration, selection.predicate(), toConfigured(config.folder()));
    baseline = CheckBaseline.find(shell, request, config);
    scope = CheckScope.find(shell, request, config);
  }

  private static List<RegisteredRule> strict(List<RegisteredRule> rules) {
    return rules.stream().map(RegisteredRule::strictly).toList();
  }

  private UnaryOperator<String> toConfigured(Path folder) {
    if (folder.equals(shell.folder())) {
      return UnaryOperator.identity();
    }
    ShownPaths configured = new ShownPaths(folder);
    return shown -> configured.of(shell.folder().resolve(shown));
  }

  CheckScope scope() {
    return scope;
  }

  /** What is read, but for the specification. */
  ReadFiles reads() {
    ResultsFolder emitted = new ResultsFolder(shell, config);
    List<Path> files = new ArrayList<>(ReadFiles.ofProject(config));
    files.addAll(scope.inputs().paths().values());
    baseline.map(CheckBaseline::path).ifPresent(files::add);
    emitted.manifestFile(request.manifest()).ifPresent(files::add);
    request.lock().map(shell.folder()::resolve).ifPresent(files::add);
    return new ReadFiles(files, emitted.folder(request.results()));
  }

  /** What is read of the specification. */
  ReadFiles pages() {
    return new ReadFiles(spec.map(SpecSource::pages).orElse(List.of()), Optional.empty());
  }

  /** What a path is called from the folder of the configuration. */
  String configuredPath(String shown) {
    return profiles.configuredPath(shown);
  }

  Configuration configuration() {
    return configuration;
  }

  /** Opens the specification, if there is one. */
  Linter linter() {
    spec = SpecSource.find(shell, request.spec(), config);
    SpecReference evidence = new CheckEvidence(shell.folder(), config.bounds()).of(spec, request);
    ResultsFolder emitted = new ResultsFolder(shell, config);
    Optional<RunResults> results = emitted.results(request.results());
    if (results.isEmpty() && request.manifest().isPresent()) {
      throw new UsageException("--manifest goes with --results");
    }
    Optional<Manifest> manifest =
        results.isPresent() ? emitted.manifest(request.manifest()) : Optional.empty();
    context = new Context(configuration.settings(), evidence, results, manifest);
    return new Linter(
        schema, scope.over(profiles), context, RuleNames.of(rules), request.threads());
  }

  /** What is to be told. */
  LintResult lint(Linter linter) {
    return overBaseline(scope.of(findings(linter)));
  }

  /** What is to be told where no file has changed: entries of the baseline whose file is gone. */
  LintResult unchanged() {
    return overBaseline(LintResult.EMPTY);
  }

  private LintResult overBaseline(LintResult found) {
    if (baseline.isEmpty()) {
      return found;
    }
    BaselineJudge judge = judge(found, baseline.get().paths());
    return request.updateBaseline()
        ? baseline.get().update(found, profiles, judge)
        : baseline.get().over(found, profiles, judge);
  }

  private LintResult findings(Linter linter) {
    Inputs inputs = scope.inputs();
    try (Progress progress = new Progress(shell, inputs.files().size(), "files")) {
      return linter.lint(inputs.files(), progress);
    }
  }

  private BaselineJudge judge(LintResult found, BaselinePaths paths) {
    Set<String> ids = rules.stream().map(RegisteredRule::id).collect(Collectors.toSet());
    return new BaselineJudge(
        found,
        paths,
        new BaselineJudge.Circumstances(
            ids, profiles::configuredPath, scope.there(), context, this::isWhole));
  }

  /** Whether all files are among those that were checked which are checked when none is named. */
  private boolean isWhole() {
    return request.inputs().isEmpty()
        || scope
            .inputs()
            .paths()
            .keySet()
            .containsAll(Inputs.onDisk(shell, List.of(), config).paths().keySet());
  }

  @Override
  public void close() {
    spec.ifPresent(SpecSource::close);
    scope.close();
  }
}
