package io.github.seplint.cli.rules;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.cli.console.Terminal;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.rules.RuleListing;
import io.github.seplint.rules.BuiltInRules;
import java.util.List;
import java.util.stream.Stream;

/** {@code seplint rules}. */
public record RulesCommand(Console console) implements Command {
  private static final Opt<List<String>> GROUP =
      OptGroup.SELECTION.choices(
          "--group <group,...>  Only rules of these groups",
          Stream.of(RuleGroup.values()).map(RuleGroup::id).toList());
  private static final Opt<List<String>> SEVERITY =
      OptGroup.SELECTION.choices(
          "--severity <level,...>  Only rules with these default severities",
          Stream.of(Severity.values()).map(Severity::word).toList());
  private static final Opt<Boolean> FIXABLE =
      OptGroup.SELECTION.flag("--fixable  Only rules with a fix");
  private static final Opt<String> FORMAT = CommonOptions.format("text", "json");

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
    List<RuleInfo> rules = rules(arguments);
    console.print(
        json ? RuleListing.json(rules) : RuleListing.text(rules, Terminal.of(console, "auto")));
    return ExitCode.CLEAN;
  }

  private static List<RuleInfo> rules(Arguments arguments) {
    List<String> groups = arguments.get(GROUP);
    List<String> severities = arguments.get(SEVERITY);
    boolean fixable = arguments.has(FIXABLE);
    return BuiltInRules.all().stream()
        .filter(rule -> groups.isEmpty() || groups.contains(rule.group().id()))
        .filter(rule -> severities.isEmpty() || severities.contains(rule.severity().word()))
        .filter(rule -> !fixable || rule.fix() != Applicability.NONE)
        .toList();
  }
}
