package io.github.seplint.cli;

import io.github.seplint.coverage.Counts;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Options that the commands under {@code spec} share. */
final class SpecOptions {
  private SpecOptions() {}

  /** A command with the options that say which specification and which files are meant. */
  static CommandSpec command(String name, String... description) {
    CommandSpec spec = CommandSpec.create().name("seplint spec " + name);
    spec.usageMessage().description(description);
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(String[].class)
            .paramLabel("<file, folder or glob>")
            .description("The traceability files, found as check finds them.")
            .build());
    spec.addOption(
        text("--spec", "<folder or repository[@revision]>")
            .description("The specification; else `spec` of the configuration.")
            .build());
    ConfigRequest.options(spec);
    return spec;
  }

  /** The option that chooses pages. */
  static OptionSpec pages() {
    return OptionSpec.builder("--page")
        .type(String[].class)
        .arity("1")
        .paramLabel("<glob>")
        .description(
            "Pages, as `server/*.mdx` in the draft or as `docs/**` from the root; may be given more"
                + " than once. Default: the draft, without schema.mdx, which is generated.")
        .build();
  }

  /** The option that says where the lock is. */
  static OptionSpec lock() {
    return text("--lock", "<file>")
        .description("Default: spec.lock beside the configuration, else in the working folder.")
        .build();
  }

  static OptionSpec.Builder text(String name, String label) {
    return OptionSpec.builder(name).type(String.class).paramLabel(label);
  }

  static OptionSpec.Builder flag(String... names) {
    return OptionSpec.builder(names).type(boolean.class).arity("0");
  }

  /** How much is said of what is found. */
  static void findings(CommandSpec spec) {
    spec.addOption(
        flag("-q", "--quiet").description("Findings only: one line each, no counts.").build());
    spec.addOption(flag("--no-frame").description("Leaves the lines of the pages out.").build());
    spec.addOption(
        text("--max-findings", "<number>").description("Shows no more than so many.").build());
    spec.addOption(flag("--statistics").description("Counts only, no findings.").build());
    spec.addOption(color());
  }

  static OptionSpec color() {
    return text("--color", "<when>")
        .completionCandidates(Colors.CHOICES)
        .description("auto (default), always or never; NO_COLOR and CLICOLOR_FORCE are heard.")
        .build();
  }

  static void exitCodes(CommandSpec spec, Map<String, String> codes) {
    spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
  }
}
