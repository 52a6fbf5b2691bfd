package io.github.seplint.cli.rules;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.Terminal;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.rules.MatchTierHelp;
import io.github.seplint.report.rules.RulePagePrinter;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.rules.RulePage;
import java.util.List;

/** {@code seplint explain}. */
public record ExplainCommand(Console console) implements Command {
  private static final Opt<List<String>> RULE =
      Opt.words(
          "<rule>  Rule id, e.g. `check-id-prefix`; or the topic `tiers`",
          () -> BuiltInRules.all().stream().map(RuleInfo::id).iterator());

  private static final String TIERS = "tiers";

  @Override
  public CommandModel model() {
    return CommandModel.of("Show the documentation of a rule")
        .parameters(RULE)
        .example("explain check-id-prefix", "show the page of a rule")
        .example("explain tiers", "explain how quotes are matched");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    if (arguments.positionals().size() != 1) {
      throw new UsageException("explain takes one rule id; `seplint rules` lists them");
    }
    if (arguments.positionals().get(0).equals(TIERS)) {
      console.print(MatchTierHelp.text(Terminal.of(console, "auto")));
      return ExitCode.CLEAN;
    }
    RuleInfo rule = find(arguments.positionals().get(0));
    String page = RulePage.load(rule.id());
    console.print(RulePagePrinter.of(rule, page, Terminal.of(console, "auto")));
    return ExitCode.CLEAN;
  }

  private static RuleInfo find(String id) {
    List<RuleInfo> rules = BuiltInRules.all();
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UsageException(unknown(id, rules)));
  }

  private static String unknown(String id, List<RuleInfo> rules) {
    return RuleGroup.of(id)
        .map(group -> "`" + id + "` is a group; `seplint rules --group " + id + "` lists its rules")
        .orElseGet(() -> RuleNames.of(rules).unknown(id));
  }
}
