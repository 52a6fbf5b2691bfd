package io.github.seplint.cli.console;

import io.github.seplint.lint.RuleNames;
import io.github.seplint.project.ConfigSource;
import io.github.seplint.project.PathGuard;
import io.github.seplint.project.Project;
import io.github.seplint.project.SearchLimit;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.diagnostic.TextReporter;
import io.github.seplint.rules.BuiltInRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Options that several commands have. */
public final class CommonOptions {
  /** Traceability files. */
  public static final Opt<List<String>> SEP_FILES =
      Opt.paths("[<path>...]  Traceability files, directories or globs; found as by `check`");

  public static final Opt<List<String>> CONFIG =
      OptGroup.GLOBAL
          .paths(
              "--config <file|key=value>  Configuration file [default: nearest seplint.yaml"
                  + " upwards]; or a setting that replaces that of the file, e.g. `failOn=error` or"
                  + " `rules.layout=off`; repeatable")
          .withVariable();
  public static final Opt<Boolean> ISOLATED =
      OptGroup.GLOBAL.flag("--isolated  Ignore all configuration files").withVariable();
  public static final Opt<Boolean> ALLOW_OUTSIDE =
      OptGroup.GLOBAL.flag(
          PathGuard.FLAG
              + "  Allow the configuration and symlinks to reference paths outside the project");
  public static final Opt<Boolean> NO_LIMIT =
      OptGroup.GLOBAL.flag("--no-limit  Search any number of directories for files");
  public static final Opt<String> COLOR =
      OptGroup.GLOBAL
          .choice(
              "--color <when>  When to use color; `auto` respects FORCE_COLOR, NO_COLOR and"
                  + " CLICOLOR_FORCE",
              List.of("auto", "always", "never"),
              "auto")
          .withVariable();
  public static final Opt<String> HYPERLINKS =
      OptGroup.GLOBAL
          .choice(
              "--hyperlinks <when>  When to link rules to their pages and paths to files; `auto` is"
                  + " for terminals that are known to support this",
              List.of("auto", "always", "never"),
              "auto")
          .withVariable();
  public static final Opt<List<String>> SPEC = spec("Specification");
  public static final Opt<List<String>> PAGES =
      OptGroup.SPECIFICATION.repeatable(
          "--page <glob>  Pages, e.g. `server/*.mdx` in the draft or `docs/**` from the root;"
              + " repeatable [default: the draft without the generated schema.mdx]");
  public static final Opt<Optional<String>> LOCK =
      OptGroup.SPECIFICATION
          .path("--lock <file>  Lock file [default: spec.lock next to the configuration]")
          .withVariable();
  public static final Opt<Boolean> ALLOW_ERRORS =
      OptGroup.RESULTS.flag("--allow-errors  Continue even if `seplint check` reports errors");
  public static final Opt<Boolean> ALLOW_EMPTY =
      OptGroup.RESULTS.flag("--allow-empty  Allow results that contain no emitted checks");
  public static final Opt<Boolean> QUIET =
      OptGroup.OUTPUT
          .flag("-q, --quiet  Print findings only; no summary, no progress")
          .withVariable();
  public static final Opt<Boolean> NO_SNIPPETS =
      OptGroup.OUTPUT.flag("--no-snippets  Do not show source snippets").withVariable();
  public static final Opt<Integer> MAX_FINDINGS =
      OptGroup.OUTPUT
          .number(
              "--max-findings <number>  Maximum number of findings to show [default: no limit]",
              0,
              Integer.MAX_VALUE)
          .withVariable();
  public static final Opt<Boolean> STATISTICS =
      OptGroup.OUTPUT.flag("--statistics  Show counts per rule instead of findings");

  private CommonOptions() {}

  /** Finds the project of the working directory, as options select it. */
  public static Project project(Console console, Arguments arguments) {
    Project project = project(console.directory(), arguments);
    project.limitSearch(
        arguments.has(NO_LIMIT)
            ? SearchLimit.none(console::searchProgress)
            : SearchLimit.standard(console::searchProgress));
    return project;
  }

  /** Finds the project of a directory, as options select it. */
  public static Project project(Path directory, Arguments arguments) {
    return Project.find(
        directory, configSource(directory, arguments), arguments.has(ALLOW_OUTSIDE));
  }

  /**
   * The source of the configuration that options select. Of an argument and a variable that exclude
   * each other, the argument takes precedence.
   */
  public static ConfigSource configSource(Path directory, Arguments arguments) {
    ConfigSource source = ConfigSource.of(directory, arguments.get(CONFIG));
    if (source.named().isEmpty() || !arguments.has(ISOLATED)) {
      return arguments.has(ISOLATED) ? source.isolated() : source;
    }
    UsageException.throwIf(
        arguments.isNamed(CONFIG) == arguments.isNamed(ISOLATED),
        "--config <file> and --isolated cannot be combined");
    return arguments.isNamed(ISOLATED) ? source.isolated() : source;
  }

  /** The style of findings on a terminal. */
  public static TextReporter.Options textOptions(Arguments arguments) {
    return new TextReporter.Options(
        !arguments.has(NO_SNIPPETS),
        !arguments.has(QUIET),
        arguments.has(STATISTICS),
        arguments.get(MAX_FINDINGS));
  }

  /** An output format of one of these names, the first by default. */
  public static Opt<String> format(String... words) {
    return OptGroup.OUTPUT.choice(
        "--output-format, --format <format>  Output format", List.of(words), words[0]);
  }

  /** The specifications to compare with. */
  public static Opt<List<String>> spec(String purpose) {
    return OptGroup.SPECIFICATION
        .paths(
            "--spec <source>  "
                + purpose
                + ": [url=]path[@revision][:directory] of a directory or Git repository, e.g."
                + " `../spec@main`. Without the start of the URLs of its pages, they are those of"
                + " the MCP site, or of the GitHub repository that its remote names. Repeatable"
                + " [default: `spec` and `specs` in the configuration]")
        .withVariable();
  }

  /** The names of all rules and groups; loaded only for completion. */
  public static Iterable<String> ruleNames() {
    return () -> RuleNames.of(BuiltInRules.all()).all().iterator();
  }
}
