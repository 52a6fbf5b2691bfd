package io.github.seplint.cli;

import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.report.RuleTable;
import io.github.seplint.rules.BuiltInRules;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seplint rules}. */
final class RulesCommand {
  private static final List<String> FORMATS = List.of("text", "json");

  private final Shell shell;

  RulesCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("seplint rules");
    spec.usageMessage().description("Lists the rules.");
    spec.addOption(
        OptionSpec.builder("--format")
            .type(String.class)
            .paramLabel("<format>")
            .completionCandidates(FORMATS)
            .description("text (default) or json.")
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
    boolean json = arguments.choice("--format", FORMATS, "text").equals("json");
    List<RegisteredRule> rules = BuiltInRules.all();
    shell
        .out()
        .print(json ? RuleTable.json(rules) : RuleTable.text(rules, Screens.of(shell, "auto")));
    return ExitCode.CLEAN;
  }
}
