package io.github.seplint.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** {@code seplint hook}: commands about the hook that git runs before it commits. */
final class HookCommand {
  private HookCommand() {}

  static CommandGroup group(Shell shell) {
    Map<String, Subcommand> subcommands = new LinkedHashMap<>();
    subcommands.put("install", new HookInstallCommand(shell));
    subcommands.put("uninstall", new HookUninstallCommand(shell));
    return new CommandGroup(
        shell, "hook", "Lets git check what is staged before it commits.", subcommands);
  }
}
