package io.github.seplint.cli.console;

import static io.github.seplint.cli.console.OptGroup.GLOBAL;
import static io.github.seplint.cli.console.OptGroup.OUTPUT;
import static io.github.seplint.cli.console.OptGroup.RESULTS;
import static io.github.seplint.cli.console.OptGroup.SPECIFICATION;

import io.github.seplint.lint.RuleNames;
import io.github.seplint.project.PathGuard;
import io.github.seplint.project.Project;
import io.github.seplint.rules.BuiltInRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Options that several commands have. */
public final class CommonOptions {
  /** Traceability files. */
  public static final Opt<List<String>> SEP_FILES =
      Opt.paths("[<path>...]", "Traceability files, directories or globs; found as by `check`");

  public static final Opt<Optional<String>> CONFIG =
      Opt.path(
          GLOBAL, "--config <file>", "Configuration file [default: nearest seplint.yaml upwards]");

  public static final Opt<Boolean> ALLOW_OUTSIDE =
      Opt.flag(
          GLOBAL,
          PathGuard.FLAG,
          "Allow the configuration and symlinks to reference paths outside the project");

  public static final Opt<String> COLOR =
      Opt.choice(
          GLOBAL,
          "--color <when>",
          "When to use color; `auto` respects NO_COLOR and CLICOLOR_FORCE",
          ColorChoice.CHOICES,
          "auto");

  public static final Opt<Optional<String>> SPEC =
      Opt.path(
          SPECIFICATION,
          "--spec <source>",
          "Specification: a directory, or a Git repository[@revision] [default: `spec` in the"
              + " configuration]");

  public static final Opt<List<String>> PAGES =
      Opt.repeatable(
          SPECIFICATION,
          "--page <glob>",
          "Pages, e.g. `server/*.mdx` in the draft or `docs/**` from the root; repeatable"
              + " [default: the draft without the generated schema.mdx]");

  public static final Opt<Optional<String>> LOCK =
      Opt.path(
          SPECIFICATION,
          "--lock <file>",
          "Lock file [default: spec.lock next to the configuration]");

  public static final Opt<Boolean> ALLOW_ERRORS =
      Opt.flag(RESULTS, "--allow-errors", "Continue even if `seplint check` reports errors");

  public static final Opt<Boolean> ALLOW_EMPTY =
      Opt.flag(RESULTS, "--allow-empty", "Allow results that contain no emitted checks");

  public static final Opt<Boolean> QUIET =
      Opt.flag(OUTPUT, "-q, --quiet", "Print findings only; no summary, no progress");

  public static final Opt<Boolean> NO_SNIPPETS =
      Opt.flag(OUTPUT, "--no-snippets", "Do not show source snippets");

  public static final Opt<Integer> MAX_FINDINGS =
      Opt.number(
          OUTPUT,
          "--max-findings <number>",
          "Maximum number of findings to show [default: no limit]",
          0,
          Integer.MAX_VALUE);

  public static final Opt<Boolean> STATISTICS =
      Opt.flag(OUTPUT, "--statistics", "Show counts per rule instead of findings");

  private CommonOptions() {}

  /** Finds the project of a directory, as options select it. */
  public static Project project(Path directory, Arguments arguments) {
    return Project.find(directory, arguments.get(CONFIG), arguments.has(ALLOW_OUTSIDE));
  }

  /** An output format of one of these names, the first by default. */
  public static Opt<String> format(String... words) {
    return Opt.choice(OUTPUT, "--format <format>", "Output format", List.of(words), words[0]);
  }

  /** The names of all rules and groups; loaded only for completion. */
  public static Iterable<String> ruleNames() {
    return () -> RuleNames.of(BuiltInRules.all()).all().iterator();
  }
}
