package io.github.seplint.cli;

import io.github.seplint.source.SafeText;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seplint hook uninstall}. */
final class HookUninstallCommand implements Subcommand {
  private final Shell shell;

  HookUninstallCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("seplint hook uninstall");
    spec.usageMessage()
        .description("Removes the hook that `seplint hook install` has written, and no other.");
    spec.addOption(Help.option());
    return spec;
  }

  @Override
  public ExitCode run(Arguments arguments) {
    HookFile hook = HookFile.find(shell);
    boolean ours = hook.isOurs();
    if (ours) {
      hook.delete();
    }
    String kept = hook.exists() ? "is not seplint's, and is left as it is" : "is not there";
    shell.out().print(SafeText.of(hook.shown()) + ": " + (ours ? "removed" : kept) + "\n");
    return ExitCode.CLEAN;
  }
}
