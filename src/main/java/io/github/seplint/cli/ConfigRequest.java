package io.github.seplint.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Which configuration is asked for, and how far it may lead.
 *
 * @param file the one that is named
 */
record ConfigRequest(Optional<String> file, ProjectBounds.Extent extent) {

  /** Adds the options that ask. */
  static void options(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("--config")
            .type(String.class)
            .paramLabel("<file>")
            .description("Instead of the nearest seplint.yaml upwards.")
            .build());
    spec.addOption(
        OptionSpec.builder(ProjectBounds.FLAG)
            .type(boolean.class)
            .arity("0")
            .description(
                "Lets the configuration, and links, lead out of the folder of the configuration.")
            .build());
  }

  static ConfigRequest of(Arguments arguments) {
    return new ConfigRequest(
        arguments.text("--config"),
        arguments.has(ProjectBounds.FLAG)
            ? ProjectBounds.Extent.ANYWHERE
            : ProjectBounds.Extent.INSIDE);
  }
}
