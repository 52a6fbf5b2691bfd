package io.github.seplint.cli;

import io.github.seplint.project.UsageException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What git runs before it commits.
 *
 * @param launcher what starts seplint, absolute; empty where only {@code PATH} tells
 */
record HookScript(Optional<String> launcher) {
  /** The launcher tells where it is, as nothing else can. */
  private static final String LAUNCHER = "SEPLINT_LAUNCHER";

  private static final String FIRST =
      "# Written by `seplint hook install`, removed by `seplint hook uninstall`.";
  private static final String LAST = "# The end of the hook of seplint.";

  /**
   * The hook that calls the seplint that runs now, or the one on {@code PATH} should that be gone.
   *
   * @throws UsageException if neither is to be had
   */
  static HookScript of(Shell shell) {
    String launcher = shell.variable(LAUNCHER);
    if (launcher.isEmpty() && !isOnPath(shell.variable("PATH"))) {
      throw new UsageException(
          "nothing tells a hook how to start seplint: install by way of its launcher, or put that"
              + " on PATH");
    }
    return new HookScript(launcher.isEmpty() ? Optional.empty() : Optional.of(launcher));
  }

  private static boolean isOnPath(String path) {
    for (String folder : path.split(java.io.File.pathSeparator, -1)) {
      try {
        if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "seplint"))) {
          return true;
        }
      } catch (InvalidPathException e) {
        // No folder can be called so.
      }
    }
    return false;
  }

  /** Whether a hook is one that we have written, and nobody has added anything to. */
  static boolean isOurs(String text) {
    List<String> lines = text.lines().toList();
    return lines.size() > 2
        && lines.get(1).equals(FIRST)
        && lines.get(lines.size() - 1).equals(LAST);
  }

  /** The line that does the same in a hook of somebody else. */
  String line() {
    return launcher.map(HookScript::quoted).orElse("seplint") + " check --staged || exit";
  }

  String text() {
    return """
        #!/bin/sh
        %s
        seplint=%s
        [ -x "$seplint" ] || seplint=$(command -v seplint) || {
          echo 'seplint: not found by the hook; "seplint hook install" tells it anew where to look' >&2
          exit 1
        }
        exec "$seplint" check --staged
        %s
        """
        .formatted(FIRST, quoted(launcher.orElse("")), LAST);
  }

  /** As a shell reads it, whatever is in it. */
  static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
