package io.github.seplint.cli;

import io.github.seplint.cli.CheckRequest.FixMode;
import io.github.seplint.config.Configuration;
import io.github.seplint.config.ConfiguredProfiles;
import io.github.seplint.files.ShownPaths;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Failure;
import io.github.seplint.lint.Fixer;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.LoadingSchema;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.TextReport;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.spec.Evidence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seplint check}. */
final class CheckCommand {
  private final Shell shell;

  CheckCommand(Shell shell) {
    this.shell = shell;
  }

  ExitCode run(String... words) {
    CommandSpec spec = CheckSpec.create();
    Arguments arguments = Arguments.parse(spec, words);
    if (arguments.has("--help")) {
      return new Help(shell).print(spec);
    }
    return run(CheckRequest.of(arguments));
  }

  private ExitCode run(CheckRequest request) {
    LoadingSchema schema = LoadingSchema.start();
    List<RegisteredRule> rules = BuiltInRules.all();
    Selection selection = new Selection(rules, request.select(), request.ignore());
    ConfigFinder.Found config = ConfigFinder.find(shell.folder(), request.config(), rules);
    Configuration configuration = selection.over(config.configuration());
    try (CheckScope scope = CheckScope.find(shell, request, config)) {
      if (scope.isEmpty()) {
        return unchanged(request, scope);
      }
      Optional<SpecSource> spec = SpecSource.find(shell, request.spec(), config);
      try {
        Evidence evidence = new CheckEvidence(shell.folder(), config.folder()).of(spec, request);
        ConfiguredProfiles profiles =
            new ConfiguredProfiles(
                rules, configuration, selection.predicate(), toConfigured(config.folder()));
        Linter linter =
            new Linter(
                schema,
                scope.over(profiles),
                configuration.settings(),
                rules.stream().map(RegisteredRule::id).toList(),
                evidence,
                request.threads());
        return run(request, configuration, scope, linter);
      } finally {
        spec.ifPresent(SpecSource::close);
      }
    }
  }

  private ExitCode unchanged(CheckRequest request, CheckScope scope) {
    if (!request.show().quiet() && request.fix() != FixMode.DIFF) {
      request
          .changes()
          .map(changes -> changes.unchanged(scope.inputs().files().size()) + "\n")
          .ifPresent(shell.out()::print);
    }
    return missing(scope.inputs());
  }

  private ExitCode run(
      CheckRequest request, Configuration configuration, CheckScope scope, Linter linter) {
    Inputs inputs = scope.inputs();
    Fixes fixes = new Fixes(shell, new Fixer(linter, request.unsafe()), scope.told());
    if (request.fix() == FixMode.DIFF) {
      return missing(inputs).or(fixes.diff(request.show().color()));
    }
    int fixed = request.fix() == FixMode.FIX ? fixes.write() : 0;
    LintResult result = scope.of(lint(linter, inputs));
    report(request.show(), result, fixed);
    return missing(inputs).or(trouble(result)).or(verdict(result, failOn(request, configuration)));
  }

  private UnaryOperator<String> toConfigured(Path folder) {
    if (folder.equals(shell.folder())) {
      return UnaryOperator.identity();
    }
    ShownPaths configured = new ShownPaths(folder);
    return shown -> configured.of(shell.folder().resolve(shown));
  }

  private LintResult lint(Linter linter, Inputs inputs) {
    try (Progress progress = new Progress(shell, inputs.files().size(), "files")) {
      return linter.lint(inputs.files(), progress);
    }
  }

  private void report(CheckRequest.Show show, LintResult result, int fixed) {
    TextReport.Options options =
        new TextReport.Options(show.frames(), !show.quiet(), show.statistics(), show.maxFindings());
    new TextReport(Screens.of(shell, show.color()), options).write(result, fixed, shell.out());
    shell.out().flush();
  }

  private ExitCode missing(Inputs inputs) {
    inputs.missing().forEach(each -> shell.complain("no such file or folder: " + each));
    return inputs.missing().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
  }

  private ExitCode trouble(LintResult result) {
    result.unreadable().forEach(each -> shell.complain(each.path() + ": " + each.reason()));
    for (Failure failure : result.failures()) {
      shell.complain(
          "internal error in " + failure.rule() + " on " + failure.path() + ": " + failure.cause());
    }
    ExitCode unreadable = result.unreadable().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
    return result.failures().isEmpty() ? unreadable : ExitCode.BUG;
  }

  private static Severity failOn(CheckRequest request, Configuration configuration) {
    Optional<Severity> asked = request.failOn().flatMap(Severity::of);
    return asked.orElse(configuration.failOn());
  }

  private static ExitCode verdict(LintResult result, Severity failOn) {
    for (Diagnostic diagnostic : result.diagnostics()) {
      if (diagnostic.severity().atLeast(failOn)) {
        return ExitCode.FINDINGS;
      }
    }
    return ExitCode.CLEAN;
  }
}
