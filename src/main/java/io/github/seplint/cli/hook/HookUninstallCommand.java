package io.github.seplint.cli.hook;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.text.SafeText;

/** {@code seplint hook uninstall}. */
public record HookUninstallCommand(Console console) implements Command {
  @Override
  public CommandModel model() {
    return CommandModel.of("Remove the hook installed by `seplint hook install`")
        .example("hook uninstall", "remove the hook");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    HookFile hook = HookFile.find(console);
    boolean ours = hook.isOurs();
    if (ours) {
      hook.delete();
    }
    String kept = hook.exists() ? "not installed by seplint; left unchanged" : "no such hook";
    console.print(SafeText.of(hook.display()) + ": " + (ours ? "removed" : kept) + "\n");
    return ExitCode.CLEAN;
  }
}
