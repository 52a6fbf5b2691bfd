package io.github.seplint.cli;

import picocli.CommandLine.Model.CommandSpec;

/** What may be joined with results, though something is wrong with it. */
final class JoinOptions {
  private JoinOptions() {}

  static void add(CommandSpec spec) {
    spec.addOption(
        SpecOptions.flag("--allow-errors")
            .description(
                "Joins files in which check finds errors; else they are refused, as what cannot be"
                    + " parsed always is.")
            .build());
    spec.addOption(
        SpecOptions.flag("--allow-empty")
            .description("Takes a folder in which nothing was emitted; else it is refused.")
            .build());
  }
}
