package io.github.seplint.cli.hook;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.hook.HookFile.HookScript;
import io.github.seplint.project.UsageException;
import io.github.seplint.text.SafeText;
import java.util.Locale;

/** {@code seplint hook install}. */
public record HookInstallCommand(Console console) implements Command {
  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Install a Git pre-commit hook that runs `seplint check --staged`",
            "The hook is written to Git's hooks directory; core.hooksPath and linked work trees are"
                + " supported, and for this alone user and system settings of Git are read. A hook"
                + " of another tool is not changed; the line to add to it is printed. The hook runs"
                + " the seplint that installed it, or the one on PATH.")
        .example("hook install", "check staged files before each commit");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    HookScript script = HookScript.of(console);
    HookFile hook = HookFile.find(console);
    boolean there = hook.exists();
    if (there && !hook.isOurs()) {
      throw new UsageException(foreign(hook, script));
    }
    boolean changed = hook.write(script);
    console.print(SafeText.of(hook.display()) + (changed ? ": written" : ": unchanged") + "\n");
    if (changed && hook.isInWorkTree() && script.launcher().isPresent()) {
      console.err().print("note: it contains a path of this machine, and can be committed\n");
    }
    return ExitCode.CLEAN;
  }

  private static String foreign(HookFile hook, HookScript script) {
    String text = hook.text().orElse("").toLowerCase(Locale.ROOT);
    String left = hook.display() + " was not installed by seplint and is left unchanged; ";
    if (text.contains("lefthook")) {
      return left + "lefthook is installed: add `seplint check --staged` to lefthook.yml";
    }
    if (text.contains("pre-commit.com") || text.contains("pre_commit")) {
      return left
          + "pre-commit is installed: add seplint to .pre-commit-config.yaml; see"
          + " .pre-commit-hooks.yaml";
    }
    return left + "add this line to it: " + script.line();
  }
}
