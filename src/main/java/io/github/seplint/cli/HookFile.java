package io.github.seplint.cli;

import io.github.seplint.files.ShownPaths;
import io.github.seplint.git.GitHooks;
import io.github.seplint.git.WorkTree;
import io.github.seplint.text.RealPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** The hook of a work tree. */
record HookFile(WholeFile file, Path top) {
  private static final String NAME = "pre-commit";

  /** Finds where it is, or would be. */
  static HookFile find(Shell shell) {
    try (WorkTree workTree =
        WorkTree.find(shell.folder(), shell.variables())
            .orElseThrow(() -> new UsageException("no git repository here"))) {
      GitHooks hooks = workTree.hooks();
      ShownPaths shown = new ShownPaths(shell.folder());
      if (!hooks.own()) {
        throw new UsageException(elsewhere(hooks));
      }
      Path path = hooks.folder().resolve(NAME);
      return new HookFile(new WholeFile(path, shown.of(path)), workTree.top());
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
                    + hooks.folder()
                    + alone
                    + " To give it hooks of its own: git config core.hooksPath "
                    + HookScript.quoted(hooks.usual().toString()))
        .orElse(hooks.folder() + " is a link to " + RealPath.of(hooks.folder()) + alone);
  }

  String shown() {
    return file.shown();
  }

  boolean exists() {
    return Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether it may be committed, and is then not of this machine alone. */
  boolean isInWorkTree() {
    return file.path().startsWith(top) && !file.path().startsWith(top.resolve(".git"));
  }

  /** Its text; empty for what is no plain file, or no text. */
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

  /** Writes it; whether that has changed it. */
  boolean write(HookScript script) {
    try {
      Files.createDirectories(Optional.ofNullable(file.path().getParent()).orElseThrow());
    } catch (IOException e) {
      throw new UsageException(shown() + ": not written: its folder cannot be made");
    }
    return file.writeProgram(WholeFile.Content.of(script.text()));
  }

  void delete() {
    try {
      Files.delete(file.path());
    } catch (IOException e) {
      throw new UsageException(shown() + ": cannot be removed");
    }
  }
}
