package io.github.seplint.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files that a configuration names. */
final class ConfiguredFiles {
  private ConfiguredFiles() {}

  /**
   * Where it is, beside the configuration.
   *
   * @param key that names it, as {@code report.manifest}
   * @param instead what a user can do where it is out of bounds
   * @throws UsageException if no file can have that name, or if it leads out of the project
   */
  static Path path(ConfigFinder.Found config, String key, String name, String instead) {
    Path path = beside(config, key, name);
    config.bounds().check(key, name, path, instead);
    return path;
  }

  /**
   * The same, wherever it leads.
   *
   * @throws UsageException if no file can have that name
   */
  static Path beside(ConfigFinder.Found config, String key, String name) {
    try {
      return config.folder().resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException(
          config.bounds().place(key, name) + "no file can be called `" + name + "`");
    }
  }
}
