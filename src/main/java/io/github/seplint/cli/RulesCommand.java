package io.github.seplint.cli;

import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.report.RuleTable;
import io.github.seplint.rules.BuiltInRules;
import java.util.List;

/** {@code seplint rules}. */
final class RulesCommand implements Command {
  private static final Opt<String> FORMAT = CommonOptions.format("text", "json");

  private final Shell shell;

  RulesCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public CommandModel model() {
    return CommandModel.of("List all rules")
        .options(FORMAT)
        .example("rules", "list rules with severity and fix")
        .example("rules --format json", "the same for tools");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    boolean json = arguments.get(FORMAT).equals("json");
    List<RegisteredRule> rules = BuiltInRules.all();
    shell
        .out()
        .print(json ? RuleTable.json(rules) : RuleTable.text(rules, Screens.of(shell, "auto")));
    return ExitCode.CLEAN;
  }
}
