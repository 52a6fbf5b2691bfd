package io.github.seplint.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options of {@code report}, as the help shows them. */
final class ReportOptions {
  private ReportOptions() {}

  static CommandSpec create() {
    CommandSpec spec = CommandSpec.create().name("seplint report");
    spec.usageMessage()
        .description(
            "Tells how much of each SEP is tested, how the scenarios of a conformance run ended and"
                + " what is still to be done, from a manifest or from traceability files and"
                + " results.",
            "What no option says is taken from the configuration: `manifest`, `results`, `report`.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(String[].class)
            .paramLabel("<file, folder or glob>")
            .description(
                "The traceability files, found as check finds them; with --manifest they only tell"
                    + " the lines to link to.")
            .build());
    coverage(spec);
    surroundings(spec);
    outputs(spec);
    ReportSpec.options(spec);
    judging(spec);
    ConfigRequest.options(spec);
    spec.addOption(SpecOptions.color());
    spec.addOption(Help.option());
    SpecOptions.exitCodes(spec, exitCodes());
    return spec;
  }

  private static void coverage(CommandSpec spec) {
    spec.addOption(
        SpecOptions.text("--manifest", "<file>")
            .description("What seplint manifest wrote.")
            .build());
    spec.addOption(
        SpecOptions.text("--results", "<folder>")
            .description(
                "What a conformance run wrote. Without --manifest the files are joined with it, as"
                    + " seplint manifest does; without --scorecard it tells how the scenarios"
                    + " ended, where a warning is a failure.")
            .build());
    spec.addOption(
        SpecOptions.text("--source", "<ref>")
            .description("What was run, as typescript-sdk@v1.2, where no manifest says it.")
            .build());
    JoinOptions.add(spec);
  }

  private static void surroundings(CommandSpec spec) {
    spec.addOption(
        SpecOptions.text("--scorecard", "<file>")
            .description("What the suite's tier-check wrote as JSON: how the scenarios ended.")
            .build());
    spec.addOption(
        SpecOptions.text("--known-gaps", "<file>").description("Where gaps are tracked.").build());
    spec.addOption(
        SpecOptions.text("--local-suites", "<file>")
            .description("What the project runs besides.")
            .build());
    spec.addOption(
        SpecOptions.text("--repository", "<url>")
            .description("The conformance suite, to which definitions are linked.")
            .build());
    spec.addOption(
        SpecOptions.text("--revision", "<ref>")
            .description("Its commit, tag or branch; default: HEAD.")
            .build());
    spec.addOption(
        SpecOptions.text("--protocol", "<version>")
            .description("The version of the protocol that was tested.")
            .build());
    spec.addOption(
        SpecOptions.text("--label", "<text>")
            .description("What the badge says it is about; default: SEP coverage.")
            .build());
  }

  private static void outputs(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("--format")
            .type(String[].class)
            .arity("1")
            .paramLabel("<format>[=<file>]")
            .completionCandidates(ReportFormats.names())
            .description(ReportFormats.help())
            .build());
    spec.addOption(
        SpecOptions.text("--out", "<file>")
            .description("The file of the format that names none; default: standard output.")
            .build());
  }

  private static void judging(CommandSpec spec) {
    spec.addOption(
        SpecOptions.flag("--check")
            .description("Writes nothing; shows what would change in the files, and is then 1.")
            .build());
    spec.addOption(
        SpecOptions.text("--min-tested", "<percent>")
            .description(
                "Fails if less of a SEP is tested: of its rows with a check, that is tested /"
                    + " (tested + untested); or if no row has a check. A SEP of its own in the"
                    + " configuration is stronger, and must be there.")
            .build());
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "written, or with --check up to date");
    codes.put("1", "with --check stale; less tested than must be; errors in the files");
    codes.put("2", "asked wrong: a flag, a file that is not what it must be, unclear markers");
    codes.put("3", "a bug of seplint");
    return codes;
  }
}
