package io.github.seplint.cli;

import io.github.seplint.source.SafeText;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seplint hook install}. */
final class HookInstallCommand implements Subcommand {
  private final Shell shell;

  HookInstallCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("seplint hook install");
    spec.usageMessage()
        .description(
            "Has git run `seplint check --staged` before each commit; what fails the check is not"
                + " committed.",
            "The hook is written where git looks for it: core.hooksPath and linked work trees are"
                + " understood, and for this alone the settings of the user and of the machine are"
                + " read. A hook of somebody else is left as it is, and a line to add to it is"
                + " shown. The hook starts the seplint that has written it, or the one on PATH.");
    spec.addOption(Help.option());
    return spec;
  }

  @Override
  public ExitCode run(Arguments arguments) {
    HookScript script = HookScript.of(shell);
    HookFile hook = HookFile.find(shell);
    boolean there = hook.exists();
    if (there && !hook.isOurs()) {
      throw new UsageException(foreign(hook, script));
    }
    boolean changed = hook.write(script);
    shell
        .out()
        .print(SafeText.of(hook.shown()) + (changed ? ": written" : ": is there already") + "\n");
    if (changed && hook.isInWorkTree() && script.launcher().isPresent()) {
      shell.err().print("note: it names a folder of this machine, and can be committed\n");
    }
    return ExitCode.CLEAN;
  }

  private static String foreign(HookFile hook, HookScript script) {
    String text = hook.text().orElse("").toLowerCase(Locale.ROOT);
    String left = hook.shown() + " is not seplint's, and is left as it is; ";
    if (text.contains("lefthook")) {
      return left + "lefthook runs what lefthook.yml says: `seplint check --staged`";
    }
    if (text.contains("pre-commit.com") || text.contains("pre_commit")) {
      return left + "pre-commit runs what .pre-commit-config.yaml says: see .pre-commit-hooks.yaml";
    }
    return left + "add this line to it: " + script.line();
  }
}
