package io.github.seplint.cli;

import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.report.PageText;
import io.github.seplint.report.TierTable;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.rules.RulePage;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seplint explain}. */
final class ExplainCommand {
  private static final String TIERS = "tiers";

  private final Shell shell;

  ExplainCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("seplint explain");
    spec.usageMessage()
        .description(
            "Shows the page of a rule: why it exists, bad and good examples.",
            "`seplint explain tiers` tells how quotes are held against the specification.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(String[].class)
            .paramLabel("<rule-id>")
            .completionCandidates(
                () -> BuiltInRules.all().stream().map(RegisteredRule::id).iterator())
            .description("As it stands in brackets behind a finding; or: tiers.")
            .build());
    spec.addOption(Help.option());
    return spec;
  }

  ExitCode run(String... words) {
    CommandSpec spec = spec();
    Arguments arguments = Arguments.parse(spec, words);
    if (arguments.has("--help")) {
      return new Help(shell).print(spec);
    }
    if (arguments.positionals().size() != 1) {
      throw new UsageException("explain takes one rule id; seplint rules lists them");
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
