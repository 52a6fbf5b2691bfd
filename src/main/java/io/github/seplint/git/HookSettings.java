package io.github.seplint.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/**
 * What one file of settings says of hooks.
 *
 * @param path of their folder, as it is written
 * @param unknown why it is not known what the file says, if it is not: after the file's name
 */
record HookSettings(Optional<String> path, Optional<String> unknown) {
  private static final String KEY = "core.hookspath";
  private static final HookSettings NONE = new HookSettings(Optional.empty(), Optional.empty());

  /** Whether variables set it, as `git -c` and scripts do; for one command, not for later ones. */
  static boolean isIn(Map<String, String> variables) {
    return variables.entrySet().stream()
        .filter(
            each ->
                each.getKey().startsWith("GIT_CONFIG_KEY_")
                    || each.getKey().equals("GIT_CONFIG_PARAMETERS"))
        .anyMatch(each -> each.getValue().toLowerCase(Locale.ROOT).contains(KEY));
  }

  /**
   * Reads a file; one that is not there says nothing.
   *
   * @param expanded a path as it is meant where it is written
   */
  static HookSettings of(Path file, Function<String, Path> expanded) throws IOException {
    if (!file.toFile().isFile()) {
      return NONE;
    }
    Config config = read(file);
    if (includesHooksPath(file, config, expanded)) {
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
      throw new IOException(file + " is not a file of settings", e);
    }
    return config;
  }

  /** JGit follows includes, but not those with a condition. */
  private static boolean includesHooksPath(
      Path file, Config config, Function<String, Path> expanded) throws IOException {
    for (String condition : config.getSubsections("includeIf")) {
      for (String path : config.getStringList("includeIf", condition, "path")) {
        Path included = file.resolveSibling(expanded.apply(path));
        if (included.toFile().isFile() && read(included).getNames("core").contains("hookspath")) {
          return true;
        }
      }
    }
    return false;
  }
}
