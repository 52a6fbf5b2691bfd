package io.github.seplint.cli;

import io.github.seplint.config.Configuration;
import io.github.seplint.config.ConfigurationReader;
import io.github.seplint.files.ShownPaths;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.source.SourceText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds and reads the configuration: the file that is named, or the nearest one upwards. */
final class ConfigFinder {
  private static final String NAME = "seplint.yaml";

  private ConfigFinder() {}

  /**
   * A configuration and the folder that its paths are relative to.
   *
   * @param folder absolute
   */
  record Found(Configuration configuration, Path folder) {}

  static Found find(Path workingFolder, Optional<String> named, List<RegisteredRule> rules) {
    if (named.isPresent()) {
      Path file = workingFolder.resolve(named.get());
      if (!Files.isRegularFile(file)) {
        throw new UsageException("no such configuration file: " + named.get());
      }
      return read(workingFolder, file.normalize(), rules);
    }
    for (Path at = workingFolder; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(NAME))) {
        return read(workingFolder, at.resolve(NAME), rules);
      }
    }
    return new Found(Configuration.DEFAULT, workingFolder);
  }

  private static Found read(Path workingFolder, Path file, List<RegisteredRule> rules) {
    String shown = new ShownPaths(workingFolder).of(file);
    try {
      SourceText source = new SourceText(shown, Files.readString(file));
      Path parent = file.getParent();
      return new Found(
          ConfigurationReader.read(source, rules), parent == null ? workingFolder : parent);
    } catch (CharacterCodingException e) {
      throw new UsageException(shown + ": not valid UTF-8");
    } catch (IOException e) {
      throw new UsageException(shown + ": cannot be read");
    }
  }
}
