package io.github.seplint.cli;

import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.PageText;
import io.github.seplint.report.TierTable;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.rules.RulePage;
import java.util.List;

/** {@code seplint explain}. */
final class ExplainCommand implements Command {
  private static final Opt<List<String>> RULE =
      Opt.words(
          "<rule>",
          "Rule id, e.g. `check-id-prefix`; or the topic `tiers`",
          () -> BuiltInRules.all().stream().map(RegisteredRule::id).iterator());

  private static final String TIERS = "tiers";

  private final Shell shell;

  ExplainCommand(Shell shell) {
    this.shell = shell;
  }

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
      shell.out().print(TierTable.text(Screens.of(shell, "auto")));
      return ExitCode.CLEAN;
    }
    RegisteredRule rule = find(arguments.positionals().get(0));
    String page = RulePage.load(rule.id());
    shell.out().print(PageText.of(rule, page, Screens.of(shell, "auto")));
    return ExitCode.CLEAN;
  }

  private static RegisteredRule find(String id) {
    List<RegisteredRule> rules = BuiltInRules.all();
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UsageException(unknown(id, rules)));
  }

  private static String unknown(String id, List<RegisteredRule> rules) {
    return RuleGroup.of(id)
        .map(group -> "`" + id + "` is a group; `seplint rules --group " + id + "` lists its rules")
        .orElseGet(() -> RuleNames.of(rules).unknown(id));
  }
}
