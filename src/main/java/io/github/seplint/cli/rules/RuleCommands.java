package io.github.seplint.cli.rules;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.lint.Severity;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.rules.MatchTierHelp;
import io.github.seplint.report.rules.RuleListing;
import io.github.seplint.report.rules.RulePagePrinter;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.rules.RulePage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands that list and explain the rules. */
public final class RuleCommands {
  private RuleCommands() {}

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
      List<String> groups = arguments.get(GROUP);
      List<String> severities = arguments.get(SEVERITY);
      List<RuleInfo> rules =
          BuiltInRules.all().stream()
              .filter(rule -> groups.isEmpty() || groups.contains(rule.group().id()))
              .filter(rule -> severities.isEmpty() || severities.contains(rule.severity().word()))
              .filter(rule -> !arguments.has(FIXABLE) || rule.fix() != Applicability.NONE)
              .toList();
      console.print(
          arguments.get(FORMAT).equals("json")
              ? RuleListing.json(rules)
              : RuleListing.text(rules, console.terminal("auto")));
      return ExitCode.CLEAN;
    }
  }

  /** {@code seplint explain}. */
  public record ExplainCommand(Console console) implements Command {
    private static final Opt<List<String>> RULE =
        Opt.words(
            "<rule>  Rule id or its start, e.g. `check-id-prefix`; or the topic `tiers`",
            () -> BuiltInRules.all().stream().map(RuleInfo::id).iterator());

    private static final Opt<String> FORMAT = CommonOptions.format("text", "json");

    @Override
    public CommandModel model() {
      return CommandModel.of("Show the documentation of a rule")
          .parameters(RULE)
          .options(FORMAT)
          .example("explain check-id-prefix", "show the page of a rule")
          .example("explain tiers", "explain how quotes are matched");
    }

    @Override
    public ExitCode run(Arguments arguments) {
      UsageException.throwIf(
          arguments.positionals().size() != 1,
          "explain takes one rule id; `seplint rules` lists them");
      String name = arguments.positionals().get(0);
      boolean json = arguments.get(FORMAT).equals("json");
      TerminalCapabilities terminal = console.terminal("auto");
      if (name.equals("tiers")) {
        UsageException.throwIf(json, "--format json is for rules, not for topics");
        console.print(MatchTierHelp.text(terminal));
        return ExitCode.CLEAN;
      }
      RuleInfo rule = find(name);
      String page = RulePage.load(rule.id());
      console.print(json ? RuleListing.json(rule, page) : RulePagePrinter.of(rule, page, terminal));
      return ExitCode.CLEAN;
    }

    /** The rule with an id, or the only one whose id begins like this. */
    private static RuleInfo find(String name) {
      List<RuleInfo> rules = BuiltInRules.all();
      List<RuleInfo> exact = rules.stream().filter(rule -> rule.id().equals(name)).toList();
      List<RuleInfo> found =
          exact.isEmpty()
              ? rules.stream().filter(rule -> rule.id().startsWith(name)).toList()
              : exact;
      if (found.size() != 1 || RuleGroup.of(name).isPresent()) {
        throw new UsageException(unknown(name, found, rules));
      }
      return found.get(0);
    }

    private static String unknown(String name, List<RuleInfo> found, List<RuleInfo> rules) {
      if (RuleGroup.of(name).isPresent()) {
        return "`%s` is a group; `seplint rules --group %s` lists its rules".formatted(name, name);
      }
      if (found.isEmpty()) {
        return RuleNames.of(rules).unknown(name);
      }
      String ids = found.stream().map(RuleInfo::id).sorted().collect(Collectors.joining(", "));
      return "`%s` is the start of several rules: %s".formatted(name, ids);
    }
  }
}
