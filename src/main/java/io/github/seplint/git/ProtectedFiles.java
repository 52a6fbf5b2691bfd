package io.github.seplint.git;

import io.github.seplint.text.RealPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Detects files that belong to Git: those of a repository itself and its hooks. Git runs some of
 * them, and others name programs to run, so content that a project chooses must not get there.
 * Symlinks count by their target.
 */
public final class ProtectedFiles {
  private static final String DOT_GIT = ".git";
  private static final int MAX_CONFIG_BYTES = 1 << 20;

  /** The names of hooks: their directory may be set where seplint does not look. */
  private static final Set<String> HOOKS =
      Set.of(
          "applypatch-msg",
          "commit-msg",
          "fsmonitor-watchman",
          "p4-changelist",
          "p4-post-changelist",
          "p4-pre-submit",
          "p4-prepare-changelist",
          "post-applypatch",
          "post-checkout",
          "post-commit",
          "post-index-change",
          "post-merge",
          "post-receive",
          "post-rewrite",
          "post-update",
          "pre-applypatch",
          "pre-auto-gc",
          "pre-commit",
          "pre-merge-commit",
          "pre-push",
          "pre-rebase",
          "pre-receive",
          "prepare-commit-msg",
          "proc-receive",
          "push-to-checkout",
          "reference-transaction",
          "sendemail-validate",
          "update");

  private ProtectedFiles() {}

  /** Returns why a file must not be written, for a message after its name; empty if it may be. */
  public static Optional<String> refusal(Path file) {
    Path real = RealPath.of(file);
    Path named = RealPath.of(file.toAbsolutePath().normalize().resolveSibling(""));
    if (isInGitDirectory(real) || isInGitDirectory(named.resolve(file.getFileName()))) {
      return Optional.of("is in a Git directory");
    }
    if (HOOKS.contains(file.getFileName().toString().toLowerCase(Locale.ROOT))) {
      return Optional.of("has the name of a Git hook");
    }
    return hooksDirectory(RealPath.existing(named))
        .filter(named::startsWith)
        .map(each -> "is in the hooks directory of Git");
  }

  private static boolean isInGitDirectory(Path real) {
    Path at = Optional.ofNullable(real.getRoot()).orElse(Path.of(""));
    boolean exists = true;
    for (Path part : real) {
      // Git refuses other spellings that a file system takes for the same name; so does this.
      String name = part.toString().toLowerCase(Locale.ROOT);
      if (name.equals(DOT_GIT) || name.equals("git~1")) {
        return true;
      }
      if (exists) {
        at = at.resolve(part);
        exists = Files.exists(at, LinkOption.NOFOLLOW_LINKS);
        if (exists && !at.equals(real) && isRepository(at)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether a directory has what Git requires of one of its own. */
  private static boolean isRepository(Path directory) {
    return Files.exists(directory.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
        && (Files.exists(directory.resolve("commondir"))
            || (Files.exists(directory.resolve("objects"))
                && Files.exists(directory.resolve("refs"))));
  }

  /** The hooks directory that the repository of a directory sets, if it sets one. */
  private static Optional<Path> hooksDirectory(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      Path git = at.resolve(DOT_GIT);
      if (Files.exists(git)) {
        return mayMoveHooks(git) ? hooksDirectoryOf(at) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> hooksDirectoryOf(Path top) {
    // Only the settings of the repository: the others name no directory that a project can reach.
    try (GitRepository repository =
        GitRepository.ofWorkTree(top, Map.of()).orElseThrow(() -> new GitException("none"))) {
      GitHooks hooks = repository.hooks(Map.of("GIT_CONFIG_NOSYSTEM", "1"));
      Path real = RealPath.of(hooks.directory());
      // A work tree that is the directory has other files, too.
      return Optional.of(real).filter(each -> !top.startsWith(each));
    } catch (GitException e) {
      return Optional.empty(); // the names of hooks are refused anyway
    }
  }

  /** Returns whether the settings may move the hooks; saves loading JGit where they do not. */
  private static boolean mayMoveHooks(Path git) {
    return !Files.isDirectory(git)
        || Files.isSymbolicLink(git.resolve("hooks"))
        || Stream.of("config", "config.worktree")
            .map(git::resolve)
            .filter(Files::isRegularFile)
            .anyMatch(ProtectedFiles::mentionsHooks);
  }

  private static boolean mentionsHooks(Path config) {
    try (InputStream in = Files.newInputStream(config)) {
      byte[] start = in.readNBytes(MAX_CONFIG_BYTES);
      String text = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      return text.contains("hookspath")
          || text.contains("include")
          || start.length == MAX_CONFIG_BYTES;
    } catch (IOException e) {
      return true;
    }
  }
}
