package io.github.seplint.cli;

import io.github.seplint.lint.FixKind;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.RuleTable;
import io.github.seplint.rules.BuiltInRules;
import java.util.List;
import java.util.stream.Stream;

/** {@code seplint rules}. */
final class RulesCommand implements Command {
  private static final Opt<List<String>> GROUP =
      Opt.choices(
          OptGroup.SELECTION,
          "--group <group,...>",
          "Only rules of these groups",
          Stream.of(RuleGroup.values()).map(RuleGroup::id).toList());
  private static final Opt<List<String>> SEVERITY =
      Opt.choices(
          OptGroup.SELECTION,
          "--severity <level,...>",
          "Only rules with these default severities",
          Stream.of(Severity.values()).map(Severity::word).toList());
  private static final Opt<Boolean> FIXABLE =
      Opt.flag(OptGroup.SELECTION, "--fixable", "Only rules with a fix");
  private static final Opt<String> FORMAT = CommonOptions.format("text", "json");

  private final Shell shell;

  RulesCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public CommandModel model() {
    return CommandModel.of("List the rules by group")
        .options(GROUP, SEVERITY, FIXABLE, FORMAT)
        .example("rules", "list all rules")
        .example("rules --group check-id --fixable", "list some of them")
        .example("rules --format json", "list them for tools");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    boolean json = arguments.get(FORMAT).equals("json");
    List<RegisteredRule> rules = rules(arguments);
    shell
        .out()
        .print(json ? RuleTable.json(rules) : RuleTable.text(rules, Screens.of(shell, "auto")));
    return ExitCode.CLEAN;
  }

  private static List<RegisteredRule> rules(Arguments arguments) {
    List<String> groups = arguments.get(GROUP);
    List<String> severities = arguments.get(SEVERITY);
    boolean fixable = arguments.has(FIXABLE);
    return BuiltInRules.all().stream()
        .filter(rule -> groups.isEmpty() || groups.contains(rule.group().id()))
        .filter(rule -> severities.isEmpty() || severities.contains(rule.severity().word()))
        .filter(rule -> !fixable || rule.fix() != FixKind.NONE)
        .toList();
  }
}
