package io.github.seplint.git;

import io.github.seplint.git.RepositoryFiles.CheckedConfig;
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
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;

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

  static GitHooks of(GitObjects objects, Path top, Map<String, String> variables) {
    return objects.read(
        "the settings", repository -> new HookSettings(objects, variables).hooks(repository, top));
  }

  /** The settings that define the directory. */
  private record HookSettings(GitObjects objects, Map<String, String> variables) {
    GitHooks hooks(Repository repository, Path top) throws IOException {
      if (isSetByEnvironment()) {
        throw unknown("the environment sets core.hooksPath");
      }
      Path common = repository.getCommonDirectory().toPath().normalize();
      Path usual = common.resolve("hooks");
      for (Path file : files(repository)) {
        Optional<String> path = hooksPath(file);
        if (path.isPresent()) {
          Path directory = top.resolve(expanded(path.get())).normalize();
          return new GitHooks(directory, Optional.of(file), usual, isOwn(directory, top, common));
        }
      }
      return new GitHooks(usual, Optional.empty(), usual, isOwn(usual, top, common));
    }

    private static boolean isOwn(Path directory, Path top, Path common) {
      Path real = RealPath.of(directory);
      return real.startsWith(RealPath.of(top)) || real.startsWith(RealPath.of(common));
    }

    private GitException unknown(String why) {
      return objects.failure(
          why
              + "; add `seplint check --staged` to the pre-commit hook in the directory that `git"
              + " rev-parse --git-path hooks` prints");
    }

    /** As {@code git -c} and scripts do: for one command, not for later ones. */
    private boolean isSetByEnvironment() {
      return variables.entrySet().stream()
          .filter(each -> each.getKey().matches("GIT_CONFIG_(KEY_.*|PARAMETERS)"))
          .anyMatch(each -> each.getValue().toLowerCase(Locale.ROOT).contains("core.hookspath"));
    }

    /** The configuration files, the nearest first. */
    private List<Path> files(Repository repository) {
      List<Path> files = new ArrayList<>();
      if (repository.getConfig().getBoolean("extensions", "worktreeConfig", false)) {
        files.add(repository.getDirectory().toPath().resolve("config.worktree"));
      }
      files.add(repository.getCommonDirectory().toPath().resolve("config"));
      Optional<Path> global = path("GIT_CONFIG_GLOBAL");
      if (global.isPresent()) {
        files.add(global.get());
      } else {
        Optional<Path> home = path("HOME");
        home.ifPresent(each -> files.add(each.resolve(".gitconfig")));
        path("XDG_CONFIG_HOME")
            .or(() -> home.map(each -> each.resolve(".config")))
            .ifPresent(each -> files.add(each.resolve("git/config")));
      }
      if (!variables.containsKey("GIT_CONFIG_NOSYSTEM")) {
        files.add(path("GIT_CONFIG_SYSTEM").orElse(Path.of("/etc/gitconfig")));
      }
      return files;
    }

    private Optional<Path> path(String variable) {
      String value = variables.getOrDefault(variable, "");
      return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value));
    }

    private Path expanded(String written) {
      if (written.matches("~[^/].*")) {
        throw unknown("`" + written + "` is in the home directory of a named user");
      }
      try {
        return written.equals("~") || written.startsWith("~/")
            ? path("HOME").orElse(Path.of("~")).resolve("." + written.substring(1))
            : Path.of(written);
      } catch (InvalidPathException e) {
        throw new GitException("core.hooksPath is no path: " + written);
      }
    }

    /** The setting of one file, as written; a missing file has no settings. */
    private Optional<String> hooksPath(Path file) throws IOException {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      CheckedConfig config = CheckedConfig.read(file);
      if (config.isInvalid()) {
        throw new IOException(file + " is not a Git configuration file");
      }
      if (includesHooksPath(file, false, new HashSet<>())) {
        throw unknown(file + " includes core.hooksPath on a condition");
      }
      if (!config.getNames("core").contains("hookspath")) {
        return Optional.empty();
      }
      Optional<String> path = Optional.ofNullable(config.getString("core", null, "hooksPath"));
      if (path.filter(each -> !each.isEmpty()).isEmpty()) {
        throw unknown(file + " has an empty core.hooksPath");
      }
      return path;
    }

    /**
     * Returns whether a file sets it in a conditionally included file, at any depth. JGit does not
     * follow conditional includes.
     */
    private boolean includesHooksPath(Path file, boolean conditional, Set<String> visited)
        throws IOException {
      if (!Files.isRegularFile(file) || !visited.add(file.normalize() + " " + conditional)) {
        return false;
      }
      Config config = readAlone(file);
      if (conditional && config.getNames("core").contains("hookspath")) {
        return true;
      }
      for (String path : config.getStringList("include", null, "path")) {
        if (includesHooksPath(file.resolveSibling(expanded(path)), conditional, visited)) {
          return true;
        }
      }
      for (String condition : config.getSubsections("includeIf")) {
        for (String path : config.getStringList("includeIf", condition, "path")) {
          if (includesHooksPath(file.resolveSibling(expanded(path)), true, visited)) {
            return true;
          }
        }
      }
      return false;
    }

    /** Reads a file without its includes, whose paths are relative to the file that names them. */
    private static Config readAlone(Path file) throws IOException {
      Config config = new Config();
      try {
        config.fromText(new String(RepositoryFiles.settings(file), StandardCharsets.UTF_8));
      } catch (ConfigInvalidException e) {
        throw invalid(file, e);
      }
      return config;
    }

    private static IOException invalid(Path file, ConfigInvalidException e) {
      return new IOException(file + " is not a Git configuration file", e);
    }
  }
}
