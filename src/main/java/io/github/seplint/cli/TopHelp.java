package io.github.seplint.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Says what the program does and what to type first. */
final class TopHelp {
  private final Shell shell;

  TopHelp(Shell shell) {
    this.shell = shell;
  }

  void print() {
    new Help(shell).print(spec());
  }

  /** All commands below one. */
  CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("seplint");
    describe(spec.usageMessage());
    addCommands(spec);
    spec.addOption(Help.option());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .type(boolean.class)
            .description("Shows the version.")
            .build());
    return spec;
  }

  private static void describe(UsageMessageSpec usage) {
    usage
        .description(
            "Checks traceability files (sep-NNNN.yaml): one check id per sentence of the"
                + " specification, verbatim quotes, justified exclusions.")
        .commandListHeading("%nCommands:%n")
        .footerHeading("%nTo begin:%n")
        .footer(
            "  seplint check                      the files of this project",
            "  seplint check src/seps/            a folder",
            "  seplint check --fix sep-7001.yaml  what can be mended without a person",
            "  seplint explain check-id-prefix    why a rule exists, with examples")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(CheckSpec.exitCodes());
  }

  private void addCommands(CommandSpec spec) {
    spec.addSubcommand("check", described(CheckSpec.create(), "Checks files."));
    spec.addSubcommand(
        "manifest", described(ManifestOptions.create(), "Writes which rows are tested."));
    spec.addSubcommand("diff", described(DiffCommand.spec(), "Tells what has changed in rows."));
    spec.addSubcommand("rules", described(RulesCommand.spec(), "Lists the rules."));
    spec.addSubcommand("explain", described(ExplainCommand.spec(), "Shows a rule's page."));
    spec.addSubcommand("report", described(ReportOptions.create(), "Tells how much is tested."));
    spec.addSubcommand(
        "scenarios",
        described(
            new ScenariosCommand(shell).spec(),
            "Says which scenarios apply at a version; imports them."));
    CommandSpec about = SpecCommand.group(shell).spec();
    String names = String.join(", ", about.subcommands().keySet());
    spec.addSubcommand("spec", described(about, "Looks at the specification: " + names + "."));
    spec.addSubcommand(
        "hook", described(HookCommand.group(shell).spec(), "Lets git check before it commits."));
    spec.addSubcommand(
        "completion", described(CompletionCommand.spec(), "Prints completions for a shell."));
  }

  private static CommandSpec described(CommandSpec spec, String summary) {
    spec.usageMessage().header(summary);
    return spec;
  }
}
