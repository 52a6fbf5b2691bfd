package io.github.seplint.cli.hook;

import io.github.seplint.cli.console.Console;
import io.github.seplint.git.GitHooks;
import io.github.seplint.git.GitRepository;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.DisplayPaths;
import io.github.seplint.project.UsageException;
import io.github.seplint.text.RealPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The pre-commit hook of a work tree. */
record HookFile(AtomicFile file, Path top) {
  private static final String NAME = "pre-commit";

  /** Locates the hook. */
  static HookFile find(Console console) {
    try (GitRepository workTree =
        GitRepository.ofWorkTree(console.directory(), console.variables())
            .orElseThrow(() -> new UsageException("no git repository here"))) {
      GitHooks hooks = workTree.hooks(console.variables());
      DisplayPaths displayPaths = new DisplayPaths(console.directory());
      if (!hooks.inRepository()) {
        throw new UsageException(elsewhere(hooks));
      }
      Path path = hooks.directory().resolve(NAME);
      return new HookFile(new AtomicFile(path, displayPaths.of(path)), workTree.top());
    }
  }

  private static String elsewhere(GitHooks hooks) {
    String alone = ", which is not of this repository alone; nothing is written there.";
    return hooks
        .setBy()
        .map(
            file ->
                file
                    + " (core.hooksPath) has hooks in "
                    + hooks.directory()
                    + alone
                    + " To give it hooks of its own: git config core.hooksPath "
                    + HookScript.quoted(hooks.defaultDirectory().toString()))
        .orElse(hooks.directory() + " is a link to " + RealPath.of(hooks.directory()) + alone);
  }

  String display() {
    return file.display();
  }

  boolean exists() {
    return Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns whether the hook is in the work tree, where it can be committed. */
  boolean isInWorkTree() {
    return file.path().startsWith(top) && !file.path().startsWith(top.resolve(".git"));
  }

  /** Its text; empty if it is not a regular file or cannot be read. */
  Optional<String> text() {
    try {
      return Files.isRegularFile(file.path(), LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(Files.readString(file.path(), StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  boolean isOurs() {
    return text().filter(HookScript::isOurs).isPresent();
  }

  /** Writes it, and returns whether it has changed. */
  boolean write(HookScript script) {
    try {
      Files.createDirectories(Optional.ofNullable(file.path().getParent()).orElseThrow());
    } catch (IOException e) {
      throw new UsageException(display() + ": not written: cannot create its directory");
    }
    return file.writeProgram(AtomicFile.Content.of(script.text()));
  }

  void delete() {
    try {
      Files.delete(file.path());
    } catch (IOException e) {
      throw new UsageException(display() + ": cannot be removed");
    }
  }

  /**
   * The script of the hook.
   *
   * @param launcher absolute path of the launcher; empty to search {@code PATH} only
   */
  record HookScript(Optional<String> launcher) {
    /** The variable in which the launcher passes its path. */
    private static final String LAUNCHER = "SEPLINT_LAUNCHER";

    private static final String FIRST =
        "# Written by `seplint hook install`, removed by `seplint hook uninstall`.";
    private static final String LAST = "# The end of the hook of seplint.";

    /**
     * The hook that runs this installation of seplint or, if it no longer exists, the one on {@code
     * PATH}.
     *
     * @throws UsageException if there is neither
     */
    static HookScript of(Console console) {
      String launcher = console.variable(LAUNCHER);
      if (launcher.isEmpty() && !isOnPath(console.variable("PATH"))) {
        throw new UsageException(
            "cannot determine how the hook should start seplint: run the launcher, or put it"
                + " on PATH");
      }
      return new HookScript(launcher.isEmpty() ? Optional.empty() : Optional.of(launcher));
    }

    private static boolean isOnPath(String path) {
      for (String directory : path.split(java.io.File.pathSeparator, -1)) {
        try {
          if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, "seplint"))) {
            return true;
          }
        } catch (InvalidPathException e) {
          // Not a directory name.
        }
      }
      return false;
    }

    /** Returns whether a hook is unchanged since seplint wrote it. */
    static boolean isOurs(String text) {
      List<String> lines = text.lines().toList();
      return lines.size() > 2
          && lines.get(1).equals(FIRST)
          && lines.get(lines.size() - 1).equals(LAST);
    }

    /** The line that runs the same check in the hook of another tool. */
    String line() {
      return launcher.map(HookScript::quoted).orElse("seplint") + " check --staged || exit";
    }

    String text() {
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
    static String quoted(String word) {
      return "'" + word.replace("'", "'\\''") + "'";
    }
  }
}
