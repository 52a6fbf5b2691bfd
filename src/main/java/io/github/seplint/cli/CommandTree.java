package io.github.seplint.cli;

import io.github.seplint.cli.check.CheckCommand;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.diff.DiffCommand;
import io.github.seplint.cli.hook.PreCommitHook;
import io.github.seplint.cli.manifest.ManifestCommand;
import io.github.seplint.cli.report.ReportCommand;
import io.github.seplint.cli.rules.RuleCommands;
import io.github.seplint.cli.scenarios.ScenariosCommand;
import io.github.seplint.cli.scenarios.ScenariosImportCommand;
import io.github.seplint.cli.spec.SpecLockCommands;
import io.github.seplint.cli.spec.SpecSentenceCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands, in the order of the help: the only place that names them. */
public enum CommandTree {
  CHECK,
  RULES,
  EXPLAIN,
  MANIFEST,
  REPORT,
  DIFF,
  SCENARIOS,
  SCENARIOS_IMPORT,
  SPEC,
  SPEC_LIST,
  SPEC_COVERAGE,
  SPEC_MATCH,
  SPEC_LOCK,
  SPEC_DRIFT,
  HOOK,
  HOOK_INSTALL,
  HOOK_UNINSTALL,
  COMPLETION;

  /** Returns the words that select it, separated by a space. */
  String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns the last word that selects it. */
  String word() {
    return path().substring(path().indexOf(' ') + 1);
  }

  /** Creates the command. Only the class of the command that runs is loaded. */
  Command create(Console console) {
    return switch (this) {
      case CHECK -> new CheckCommand(console);
      case RULES -> new RuleCommands.RulesCommand(console);
      case EXPLAIN -> new RuleCommands.ExplainCommand(console);
      case MANIFEST -> new ManifestCommand(console);
      case REPORT -> new ReportCommand(console);
      case DIFF -> new DiffCommand(console);
      case SCENARIOS -> new ScenariosCommand(console);
      case SCENARIOS_IMPORT -> new ScenariosImportCommand(console);
      case SPEC -> new CommandGroup(CommandGroup.SPEC);
      case SPEC_LIST -> new SpecSentenceCommands.ListCommand(console);
      case SPEC_COVERAGE -> new SpecSentenceCommands.CoverageCommand(console);
      case SPEC_MATCH -> new SpecSentenceCommands.MatchCommand(console);
      case SPEC_LOCK -> new SpecLockCommands.LockCommand(console);
      case SPEC_DRIFT -> new SpecLockCommands.DriftCommand(console);
      case HOOK -> new CommandGroup(CommandGroup.HOOK);
      case HOOK_INSTALL -> new PreCommitHook.InstallCommand(console);
      case HOOK_UNINSTALL -> new PreCommitHook.UninstallCommand(console);
      case COMPLETION -> new CompletionCommand(console);
    };
  }

  /** Returns the command that these words select. */
  static Optional<CommandTree> find(String path) {
    for (CommandTree command : values()) {
      if (command.path().equals(path)) {
        return Optional.of(command);
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
    List<CommandTree> children = new ArrayList<>();
    for (CommandTree command : values()) {
      String path = command.path();
      int space = path.indexOf(' ');
      if (parent.equals(space < 0 ? "" : path.substring(0, space))) {
        children.add(command);
      }
    }
    return children;
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
    CommandSpec spec = model.manual(word, labels);
    for (CommandTree child : below(path)) {
      CommandModel below = child.create(console).model();
      spec.addSubcommand(child.word(), tree(console, below, child.path(), labels));
    }
    return spec;
  }
}
