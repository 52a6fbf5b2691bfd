package io.github.seplint.cli.hook;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.git.GitHooks;
import io.github.seplint.git.GitRepository;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.DisplayPaths;
import io.github.seplint.project.UsageException;
import io.github.seplint.text.BoundedFile;
import io.github.seplint.text.RealPath;
import io.github.seplint.text.SafeText;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pre-commit hook of a work tree, and the commands that install and remove it.
 *
 * @param top the root of the work tree
 * @param text its script; empty if it is not a regular file or cannot be read
 */
public record PreCommitHook(AtomicFile file, Path top, Optional<String> text) {
  private static final String FIRST =
      "# Written by `seplint hook install`, removed by `seplint hook uninstall`.";
  private static final String LAST = "# The end of the hook of seplint.";

  /** {@code seplint hook install}. */
  public record InstallCommand(Console console) implements Command {
    @Override
    public CommandModel model() {
      return CommandModel.of(
              "Install a Git pre-commit hook that runs `seplint check --staged`",
              "The hook is written to Git's hooks directory; core.hooksPath and linked work trees"
                  + " are supported, and for this alone user and system settings of Git are read. A"
                  + " hook of another tool is not changed; the line to add to it is printed. The"
                  + " hook runs the seplint that installed it, or the one on PATH.")
          .example("hook install", "check staged files before each commit");
    }

    @Override
    public ExitCode run(Arguments arguments) {
      Optional<String> launcher = launcher(console);
      PreCommitHook hook = find(console);
      if (hook.exists() && !hook.isOurs()) {
        throw new UsageException(hook.foreign(launcher));
      }
      boolean changed = hook.write(script(launcher));
      console.print(
          SafeText.of(hook.file.display()) + (changed ? ": written" : ": unchanged") + "\n");
      if (changed && hook.isInWorkTree() && launcher.isPresent()) {
        console.err().print("note: it contains a path of this machine, and can be committed\n");
      }
      return ExitCode.CLEAN;
    }
  }

  /** {@code seplint hook uninstall}. */
  public record UninstallCommand(Console console) implements Command {
    @Override
    public CommandModel model() {
      return CommandModel.of("Remove the hook installed by `seplint hook install`")
          .example("hook uninstall", "remove the hook");
    }

    @Override
    public ExitCode run(Arguments arguments) {
      PreCommitHook hook = find(console);
      String result = hook.exists() ? "not installed by seplint; left unchanged" : "no such hook";
      if (hook.isOurs()) {
        hook.delete();
        result = "removed";
      }
      console.print(SafeText.of(hook.file.display()) + ": " + result + "\n");
      return ExitCode.CLEAN;
    }
  }

  private static PreCommitHook find(Console console) {
    try (GitRepository workTree =
        GitRepository.ofWorkTree(console.directory(), console.variables())
            .orElseThrow(UsageException.of("no git repository here"))) {
      GitHooks hooks = workTree.hooks(console.variables());
      if (!hooks.inRepository()) {
        throw new UsageException(elsewhere(hooks));
      }
      Path path = hooks.directory().resolve("pre-commit");
      String display = new DisplayPaths(console.directory()).of(path);
      return new PreCommitHook(new AtomicFile(path, display), workTree.top(), read(path));
    }
  }

  private static String elsewhere(GitHooks hooks) {
    String alone = ", which is not of this repository alone; nothing is written there.";
    Path directory = hooks.directory();
    return hooks.setBy().isEmpty()
        ? directory + " is a link to " + RealPath.of(directory) + alone
        : hooks.setBy().get()
            + " (core.hooksPath) has hooks in "
            + directory
            + alone
            + " To give it hooks of its own: git config core.hooksPath "
            + quoted(hooks.defaultDirectory().toString());
  }

  private static Optional<String> read(Path path) {
    try {
      return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(new String(BoundedFile.read(path, 1), StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean exists() {
    return Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns whether the hook is in the work tree, where it can be committed. */
  private boolean isInWorkTree() {
    return file.path().startsWith(top) && !file.path().startsWith(top.resolve(".git"));
  }

  /** Returns whether the hook begins and ends as seplint wrote it. */
  private boolean isOurs() {
    List<String> lines = text.stream().flatMap(String::lines).toList();
    return lines.size() > 2
        && lines.get(1).equals(FIRST)
        && lines.get(lines.size() - 1).equals(LAST);
  }

  private String foreign(Optional<String> launcher) {
    String script = text.orElse("").toLowerCase(Locale.ROOT);
    String left = file.display() + " was not installed by seplint and is left unchanged; ";
    if (script.contains("lefthook")) {
      return left + "lefthook is installed: add `seplint check --staged` to lefthook.yml";
    }
    if (script.contains("pre-commit.com") || script.contains("pre_commit")) {
      return left
          + "pre-commit is installed: add seplint to .pre-commit-config.yaml; see"
          + " .pre-commit-hooks.yaml";
    }
    return left
        + "add this line to it: "
        + launcher.map(PreCommitHook::quoted).orElse("seplint")
        + " check --staged || exit";
  }

  /** Writes the script, and returns whether it has changed. */
  private boolean write(String script) {
    try {
      Files.createDirectories(file.path().resolveSibling(""));
    } catch (IOException e) {
      throw new UsageException(file.display() + ": not written: cannot create its directory");
    }
    return file.writeHook(script);
  }

  private void delete() {
    try {
      Files.delete(file.path());
    } catch (IOException e) {
      throw new UsageException(file.display() + ": cannot be removed");
    }
  }

  /**
   * The absolute path of the launcher that runs; empty if the hook can only search {@code PATH}.
   *
   * @throws UsageException if there is no seplint on it either
   */
  private static Optional<String> launcher(Console console) {
    String launcher = console.variable("SEPLINT_LAUNCHER");
    if (launcher.isEmpty()
        && Stream.of(console.variable("PATH").split(File.pathSeparator, -1))
            .noneMatch(PreCommitHook::hasSeplint)) {
      throw new UsageException(
          "cannot determine how the hook should start seplint: run the launcher, or put it on"
              + " PATH");
    }
    return Optional.of(launcher).filter(path -> !path.isEmpty());
  }

  private static boolean hasSeplint(String directory) {
    try {
      return !directory.isEmpty() && Files.isExecutable(Path.of(directory, "seplint"));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The script, which runs the launcher or, if it no longer exists, the one on {@code PATH}. */
  private static String script(Optional<String> launcher) {
    return """
    #!/bin/sh
    %s
    seplint=%s
    [ -x "$seplint" ] || seplint=$(command -v seplint) || {
      echo 'seplint: not found by the hook; run "seplint hook install" again' >&2
      exit 1
    }
    exec "$seplint" check --staged
    %s
    """
        .formatted(FIRST, quoted(launcher.orElse("")), LAST);
  }

  /** Quotes a word for a shell. */
  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
