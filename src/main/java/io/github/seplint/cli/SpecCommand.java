package io.github.seplint.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** {@code seplint spec}: commands about the specification. */
final class SpecCommand {
  private SpecCommand() {}

  static CommandGroup group(Shell shell) {
    Map<String, Subcommand> subcommands = new LinkedHashMap<>();
    subcommands.put("list", new SpecListCommand(shell));
    subcommands.put("coverage", new SpecCoverageCommand(shell));
    subcommands.put("match", new SpecMatchCommand(shell));
    subcommands.put("lock", new SpecLockCommand(shell));
    subcommands.put("drift", new SpecDriftCommand(shell));
    return new CommandGroup(
        shell, "spec", "Looks at the specification that rows quote.", subcommands);
  }
}
