package io.github.seplint.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options of {@code manifest}, as the help shows them. */
final class ManifestOptions {
  private ManifestOptions() {}

  static CommandSpec create() {
    CommandSpec spec = CommandSpec.create().name("seplint manifest");
    spec.usageMessage()
        .description(
            "Joins traceability files with what a conformance run emitted, and writes which rows are"
                + " tested: the traceability manifest.",
            "A row is tested if its check id was emitted, byte for byte, however the check came"
                + " out. Emitted ids that begin with sep-<number>- and that no row of that SEP"
                + " declares are untracked.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(String[].class)
            .paramLabel("<file, folder or glob>")
            .description("The traceability files, found as check finds them.")
            .build());
    results(spec);
    judging(spec);
    ConfigRequest.options(spec);
    spec.addOption(SpecOptions.color());
    spec.addOption(Help.option());
    SpecOptions.exitCodes(spec, exitCodes());
    return spec;
  }

  private static void results(CommandSpec spec) {
    spec.addOption(
        SpecOptions.text("--results", "<folder>")
            .description(
                "What the run wrote: each checks.json in the folder and below. Default: `results` of"
                    + " the configuration.")
            .build());
    spec.addOption(
        SpecOptions.text("--source", "<ref>")
            .description(
                "What was run, as my-sdk@v1.2. Without it the manifest names none, and"
                    + " --check takes what the file says.")
            .build());
    spec.addOption(
        SpecOptions.text("--out", "<file>")
            .description("Writes there, whole or not at all; default: standard output.")
            .build());
  }

  private static void judging(CommandSpec spec) {
    spec.addOption(
        SpecOptions.flag("--check")
            .description(
                "Writes nothing; tells what is stale in the file at --out, else in `manifest` of the"
                    + " configuration, SEP by SEP; exit code 1 if anything is.")
            .build());
    spec.addOption(
        SpecOptions.flag("--strict")
            .description(
                "Fails besides if any row is untested or has neither check nor reason, or if any"
                    + " check is untracked.")
            .build());
    JoinOptions.add(spec);
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "written, or with --check up to date");
    codes.put("1", "errors in the files; with --check stale; with --strict not all tested");
    codes.put("2", "asked wrong: a flag, no results, no files, a file that cannot be read");
    codes.put("3", "a bug of seplint");
    return codes;
  }
}
