package io.github.seplint.git;

import io.github.seplint.text.RealPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/**
 * Finds the hooks directory of a work tree. This is the only place that reads the user's and the
 * machine's settings: if they move the hooks elsewhere, git ignores those of the repository, and a
 * hook that never runs would look like one that finds nothing. Settings that define the directory
 * in an unsupported way are refused.
 *
 * @param directory absolute; need not exist
 * @param setBy the file with the setting; empty for the repository's own directory
 * @param defaultDirectory the directory that git uses by default
 * @param inRepository whether it is in the work tree or the repository, symlinks resolved, so that
 *     no other repository shares it
 */
public record GitHooks(
    Path directory, Optional<Path> setBy, Path defaultDirectory, boolean inRepository) {
  private static final String SYSTEM = "/etc/gitconfig";

  static GitHooks of(GitObjects objects, Path top, Map<String, String> variables) {
    return objects.read(
        "the settings",
        repository -> {
          Path common = repository.getCommonDirectory().toPath().normalize();
          Path usual = common.resolve("hooks");
          if (HookSettings.isIn(variables)) {
            throw unknown(objects, "the environment sets core.hooksPath");
          }
          for (Path file : settings(repository, variables)) {
            HookSettings set = HookSettings.of(file, written -> expanded(written, variables));
            if (set.unknown().isPresent()) {
              throw unknown(objects, file + " " + set.unknown().get());
            }
            if (set.path().isPresent()) {
              Path folder = top.resolve(expanded(set.path().get(), variables)).normalize();
              return new GitHooks(folder, Optional.of(file), usual, isOwn(folder, top, common));
            }
          }
          return new GitHooks(usual, Optional.empty(), usual, isOwn(usual, top, common));
        });
  }

  private static boolean isOwn(Path folder, Path top, Path common) {
    Path real = RealPath.of(folder);
    return real.startsWith(RealPath.of(top)) || real.startsWith(RealPath.of(common));
  }

  private static GitException unknown(GitObjects objects, String why) {
    return objects.failure(
        why
            + "; add `seplint check --staged` to the pre-commit hook in the directory that `git"
            + " rev-parse --git-path hooks` prints");
  }

  /** The nearest first. */
  private static List<Path> settings(Repository repository, Map<String, String> variables) {
    List<Path> files = new ArrayList<>();
    if (repository.getConfig().getBoolean("extensions", "worktreeConfig", false)) {
      files.add(repository.getDirectory().toPath().resolve("config.worktree"));
    }
    files.add(repository.getCommonDirectory().toPath().resolve("config"));
    files.addAll(ofUser(variables));
    if (!variables.containsKey("GIT_CONFIG_NOSYSTEM")) {
      files.add(path(variables, "GIT_CONFIG_SYSTEM").orElse(Path.of(SYSTEM)));
    }
    return files;
  }

  private static List<Path> ofUser(Map<String, String> variables) {
    Optional<Path> instead = path(variables, "GIT_CONFIG_GLOBAL");
    if (instead.isPresent()) {
      return List.of(instead.get());
    }
    Optional<Path> home = path(variables, "HOME");
    List<Path> files = new ArrayList<>();
    home.ifPresent(each -> files.add(each.resolve(".gitconfig")));
    path(variables, "XDG_CONFIG_HOME")
        .or(() -> home.map(each -> each.resolve(".config")))
        .ifPresent(each -> files.add(each.resolve("git/config")));
    return files;
  }

  private static Optional<Path> path(Map<String, String> variables, String name) {
    String value = variables.getOrDefault(name, "");
    return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value));
  }

  private static Path expanded(String written, Map<String, String> variables) {
    try {
      return written.equals("~") || written.startsWith("~/")
          ? path(variables, "HOME").orElse(Path.of("~")).resolve("." + written.substring(1))
          : Path.of(written);
    } catch (InvalidPathException e) {
      throw new GitException("core.hooksPath is no path: " + written);
    }
  }

  /**
   * The hook settings of one configuration file.
   *
   * @param path of the hooks directory, as written
   * @param unknown why the setting could not be determined, if so; printed after the file's name
   */
  record HookSettings(Optional<String> path, Optional<String> unknown) {
    private static final String KEY = "core.hookspath";
    private static final HookSettings NONE = new HookSettings(Optional.empty(), Optional.empty());

    /**
     * Returns whether environment variables set it, as {@code git -c} and scripts do: for one
     * command, not for later ones.
     */
    static boolean isIn(Map<String, String> variables) {
      return variables.entrySet().stream()
          .filter(
              each ->
                  each.getKey().startsWith("GIT_CONFIG_KEY_")
                      || each.getKey().equals("GIT_CONFIG_PARAMETERS"))
          .anyMatch(each -> each.getValue().toLowerCase(Locale.ROOT).contains(KEY));
    }

    /**
     * Reads a file; a missing file has no settings.
     *
     * @param expanded resolves a path as git does in the file that contains it
     */
    static HookSettings of(Path file, Function<String, Path> expanded) throws IOException {
      if (!file.toFile().isFile()) {
        return NONE;
      }
      Config config = read(file);
      if (includesHooksPath(file, false, expanded, new HashSet<>())) {
        return new HookSettings(
            Optional.empty(), Optional.of("includes core.hooksPath on a condition"));
      }
      if (!config.getNames("core").contains("hookspath")) {
        return NONE;
      }
      String path = config.getString("core", null, "hooksPath");
      return path == null || path.isEmpty()
          ? new HookSettings(Optional.empty(), Optional.of("has an empty core.hooksPath"))
          : new HookSettings(Optional.of(path), Optional.empty());
    }

    private static Config read(Path file) throws IOException {
      FileBasedConfig config = new FileBasedConfig(new Config(), file.toFile(), FS.DETECTED);
      try {
        config.load();
      } catch (ConfigInvalidException e) {
        throw new IOException(file + " is not a Git configuration file", e);
      }
      return config;
    }

    /**
     * Returns whether a file sets it in a conditionally included file, at any depth. JGit does not
     * follow conditional includes.
     */
    private static boolean includesHooksPath(
        Path file, boolean conditional, Function<String, Path> expanded, Set<String> visited)
        throws IOException {
      if (!file.toFile().isFile() || !visited.add(file.normalize() + " " + conditional)) {
        return false;
      }
      Config config = readAlone(file);
      if (conditional && config.getNames("core").contains("hookspath")) {
        return true;
      }
      for (String path : config.getStringList("include", null, "path")) {
        if (includesHooksPath(resolve(file, path, expanded), conditional, expanded, visited)) {
          return true;
        }
      }
      for (String condition : config.getSubsections("includeIf")) {
        for (String path : config.getStringList("includeIf", condition, "path")) {
          if (includesHooksPath(resolve(file, path, expanded), true, expanded, visited)) {
            return true;
          }
        }
      }
      return false;
    }

    private static Path resolve(Path file, String path, Function<String, Path> expanded) {
      return file.resolveSibling(expanded.apply(path));
    }

    /**
     * Reads a file without its includes, so that relative paths are resolved against the right
     * file.
     */
    private static Config readAlone(Path file) throws IOException {
      Config config = new Config();
      try {
        config.fromText(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      } catch (ConfigInvalidException e) {
        throw new IOException(file + " is not a Git configuration file", e);
      }
      return config;
    }
  }
}
