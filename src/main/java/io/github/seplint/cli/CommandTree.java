package io.github.seplint.cli;

import io.github.seplint.cli.check.CacheCleanCommand;
import io.github.seplint.cli.check.CheckCommand;
import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.cli.console.PicocliModel;
import io.github.seplint.cli.diff.DiffCommand;
import io.github.seplint.cli.expectedfailures.ExpectedFailuresUpdateCommand;
import io.github.seplint.cli.expectedfailures.ExpectedFailuresUpgradeCommand;
import io.github.seplint.cli.hook.PreCommitHook;
import io.github.seplint.cli.manifest.ManifestCommand;
import io.github.seplint.cli.report.ReportCommand;
import io.github.seplint.cli.rules.RuleCommands;
import io.github.seplint.cli.scaffold.InitCommand;
import io.github.seplint.cli.scaffold.NewCommand;
import io.github.seplint.cli.scenarios.ScenariosCommand;
import io.github.seplint.cli.scenarios.ScenariosImportCommand;
import io.github.seplint.cli.server.ServerCommand;
import io.github.seplint.cli.spec.SpecLockCommands;
import io.github.seplint.cli.spec.SpecSentenceCommands;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands, in the order of the help: the only place that names them. */
public enum CommandTree {
  CHECK,
  NEW,
  INIT,
  RULES,
  EXPLAIN,
  MANIFEST,
  REPORT,
  DIFF,
  SCENARIOS,
  SCENARIOS_IMPORT,
  EXPECTED_FAILURES("expected-failures"),
  EXPECTED_FAILURES_UPDATE("expected-failures update"),
  EXPECTED_FAILURES_UPGRADE("expected-failures upgrade"),
  SPEC,
  SPEC_LIST,
  SPEC_COVERAGE,
  SPEC_MATCH,
  SPEC_LOCK,
  SPEC_DRIFT,
  HOOK,
  HOOK_INSTALL,
  HOOK_UNINSTALL,
  SERVER,
  CACHE,
  CACHE_CLEAN,
  COMPLETION,
  VERSION;

  private final String path;

  CommandTree() {
    this.path = name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A command whose words contain hyphens. */
  CommandTree(String path) {
    this.path = path;
  }

  /** Returns the words that select it, separated by a space. */
  String path() {
    return path;
  }

  /** Returns the last word that selects it. */
  String word() {
    return path().substring(path().indexOf(' ') + 1);
  }

  /** Creates the command. Only the class of the command that runs is loaded. */
  Command create(Console console) {
    return switch (this) {
      case CHECK -> new CheckCommand(console);
      case NEW -> new NewCommand(console);
      case INIT -> new InitCommand(console);
      case RULES -> new RuleCommands.RulesCommand(console);
      case EXPLAIN -> new RuleCommands.ExplainCommand(console);
      case MANIFEST -> new ManifestCommand(console);
      case REPORT -> new ReportCommand(console);
      case DIFF -> new DiffCommand(console);
      case SCENARIOS -> new ScenariosCommand(console);
      case SCENARIOS_IMPORT -> new ScenariosImportCommand(console);
      case EXPECTED_FAILURES -> new CommandGroup(CommandGroup.EXPECTED_FAILURES);
      case EXPECTED_FAILURES_UPDATE -> new ExpectedFailuresUpdateCommand(console);
      case EXPECTED_FAILURES_UPGRADE -> new ExpectedFailuresUpgradeCommand(console);
      case SPEC -> new CommandGroup(CommandGroup.SPEC);
      case SPEC_LIST -> new SpecSentenceCommands.ListCommand(console);
      case SPEC_COVERAGE -> new SpecSentenceCommands.CoverageCommand(console);
      case SPEC_MATCH -> new SpecSentenceCommands.MatchCommand(console);
      case SPEC_LOCK -> new SpecLockCommands.LockCommand(console);
      case SPEC_DRIFT -> new SpecLockCommands.DriftCommand(console);
      case HOOK -> new CommandGroup(CommandGroup.HOOK);
      case HOOK_INSTALL -> new PreCommitHook.InstallCommand(console);
      case HOOK_UNINSTALL -> new PreCommitHook.UninstallCommand(console);
      case SERVER -> new ServerCommand(console);
      case CACHE -> new CommandGroup(CommandGroup.CACHE);
      case CACHE_CLEAN -> new CacheCleanCommand(console);
      case COMPLETION -> new CompletionCommand(console);
      case VERSION -> new VersionCommand(console);
    };
  }

  /** Returns the command that these words select. */
  static Optional<CommandTree> find(String path) {
    for (CommandTree each : values()) {
      if (each.path.equals(path)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /**
   * The commands below another.
   *
   * @param parent its path; empty for the root
   */
  static List<CommandTree> below(String parent) {
    String start = parent.isEmpty() ? "" : parent + " ";
    return Stream.of(values()).filter(each -> each.path().equals(start + each.word())).toList();
  }

  /**
   * The complete tree with its help, for man pages and completion scripts.
   *
   * @param labels escapes the labels of values
   */
  public static CommandLine create(UnaryOperator<String> labels) {
    Console console = Console.ofProcess(System.out);
    return new CommandLine(tree(console, CommandGroup.ROOT, "", labels));
  }

  private static CommandSpec tree(
      Console console, CommandModel model, String path, UnaryOperator<String> labels) {
    String word = path.isEmpty() ? "seplint" : path.substring(path.indexOf(' ') + 1);
    CommandSpec spec = new PicocliModel(model).manual(word, labels);
    for (CommandTree child : below(path)) {
      CommandModel below = child.create(console).model();
      spec.addSubcommand(child.word(), tree(console, below, child.path(), labels));
    }
    return spec;
  }

  /** A command that only groups others; on its own, it prints its help. */
  record CommandGroup(CommandModel model) implements Command {
    static final Opt<Boolean> VERSION = OptGroup.GLOBAL.flag("-V, --version  Show the version");

    /** The program. */
    static final CommandModel ROOT =
        CommandModel.of(
                "A linter for SEP traceability files (sep-NNNN.yaml)",
                "Validates check IDs, quotes of the MCP specification, and reasons of exclusions,"
                    + " and the other YAML files of the conformance suite.",
                "`seplint help <command>` shows the help of a command.")
            .options(VERSION)
            .example("check", "check the files of this project")
            .example("check src/seps/", "check a directory")
            .example("check --fix sep-7001.yaml", "apply safe fixes")
            .example("explain check-id-prefix", "show the documentation of a rule");

    static final CommandModel EXPECTED_FAILURES =
        CommandModel.of("Maintain the expected failures of conformance runs")
            .example("expected-failures update --results results", "update the file")
            .example("expected-failures upgrade --to 0.2.0-alpha.12", "find entries to change");

    static final CommandModel SPEC =
        CommandModel.of("Compare traceability files with the specification")
            .example("spec list --spec ../spec", "list normative sentences and their rows")
            .example("spec lock --spec ../spec", "pin the quoted sentences in spec.lock")
            .example("spec drift --spec ../spec", "report changes since then");

    static final CommandModel CACHE =
        CommandModel.of("Manage the results of earlier runs")
            .example("cache clean", "remove all results");

    static final CommandModel HOOK =
        CommandModel.of("Manage the Git pre-commit hook")
            .example("hook install", "check staged files before each commit")
            .example("hook uninstall", "remove the hook");

    @Override
    public ExitCode run(Arguments arguments) {
      throw new IllegalStateException("a group of commands does not run");
    }
  }
}
