package io.github.seplint.cli;

import io.github.seplint.lint.FixKind;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.RuleTable;
import io.github.seplint.rules.BuiltInRules;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seplint rules}. */
final class RulesCommand {
  private static final List<String> FORMATS = List.of("text", "json");
  private static final List<String> GROUPS =
      Stream.of(RuleGroup.values()).map(RuleGroup::id).toList();
  private static final List<String> SEVERITIES =
      Stream.of(Severity.values()).map(Severity::word).toList();

  private final Shell shell;

  RulesCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("seplint rules");
    spec.usageMessage().description("Lists the rules by group.");
    spec.addOption(
        list("--group", "<group,...>", GROUPS)
            .description("Only rules of these groups: " + String.join(", ", GROUPS) + ".")
            .build());
    spec.addOption(
        list("--severity", "<level,...>", SEVERITIES)
            .description("Only rules with these default severities: error, warning, info, off.")
            .build());
    spec.addOption(OptionSpec.builder("--fixable").description("Only rules with a fix.").build());
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

  private static OptionSpec.Builder list(String name, String label, List<String> words) {
    return OptionSpec.builder(name)
        .type(String[].class)
        .arity("1")
        .paramLabel(label)
        .completionCandidates(words);
  }

  ExitCode run(String... words) {
    CommandSpec spec = spec();
    Arguments arguments = Arguments.parse(spec, words);
    if (arguments.has("--help")) {
      return new Help(shell).print(spec);
    }
    boolean json = arguments.choice("--format", FORMATS, "text").equals("json");
    List<RegisteredRule> rules = rules(arguments);
    shell
        .out()
        .print(json ? RuleTable.json(rules) : RuleTable.text(rules, Screens.of(shell, "auto")));
    return ExitCode.CLEAN;
  }

  private static List<RegisteredRule> rules(Arguments arguments) {
    List<String> groups = arguments.choices("--group", GROUPS);
    List<String> severities = arguments.choices("--severity", SEVERITIES);
    boolean fixable = arguments.has("--fixable");
    return BuiltInRules.all().stream()
        .filter(rule -> groups.isEmpty() || groups.contains(rule.group().id()))
        .filter(rule -> severities.isEmpty() || severities.contains(rule.severity().word()))
        .filter(rule -> !fixable || rule.fix() != FixKind.NONE)
        .toList();
  }
}
