package io.github.seplint.cli;

import java.io.File;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ITypeInfo;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** All commands, told what of their arguments are files: Picocli's scripts offer these by type. */
final class CompletionTree {
  private static final List<String> OF_FILES = List.of("<file", "<folder", "<inventory>", "<path>");

  private static final ITypeInfo FILE =
      OptionSpec.builder("--file").type(File.class).build().typeInfo();

  private CompletionTree() {}

  static CommandLine create() {
    CommandLine tree = CommandTree.create();
    type(tree.getCommandSpec());
    return tree;
  }

  private static void type(CommandSpec command) {
    for (OptionSpec option : List.copyOf(command.options())) {
      if (isFile(option)) {
        command.remove(option);
        command.addOption(OptionSpec.builder(option).typeInfo(FILE).build());
      }
    }
    for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
      if (isFile(parameter)) {
        command.remove(parameter);
        command.addPositional(PositionalParamSpec.builder(parameter).typeInfo(FILE).build());
      }
    }
    command.subcommands().values().forEach(sub -> type(sub.getCommandSpec()));
  }

  private static boolean isFile(ArgSpec argument) {
    return argument.completionCandidates() == null
        && OF_FILES.stream().anyMatch(argument.paramLabel()::startsWith);
  }
}
