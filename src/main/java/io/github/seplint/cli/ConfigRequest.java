package io.github.seplint.cli;

import io.github.seplint.project.PathGuard;
import io.github.seplint.project.Project;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that select a project. */
final class ConfigRequest {
  private ConfigRequest() {}

  /** Adds the options. */
  static void options(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("--config")
            .type(String.class)
            .paramLabel("<file>")
            .description("Instead of the nearest seplint.yaml upwards.")
            .build());
    spec.addOption(
        OptionSpec.builder(PathGuard.FLAG)
            .type(boolean.class)
            .arity("0")
            .description(
                "Lets the configuration, and links, lead out of the folder of the configuration.")
            .build());
  }

  static Project.Options of(Arguments arguments) {
    return new Project.Options(
        arguments.text("--config"),
        arguments.has(PathGuard.FLAG) ? PathGuard.Extent.ANYWHERE : PathGuard.Extent.INSIDE);
  }
}
