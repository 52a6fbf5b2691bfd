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
   * A configuration, and how far it may lead.
   *
   * @param file where it is written, if it is
   */
  record Found(Configuration configuration, ProjectBounds bounds, Optional<Path> file) {

    /** The folder that its paths are relative to, absolute. */
    Path folder() {
      return bounds.folder();
    }
  }

  static Found find(Path workingFolder, ConfigRequest request, List<RegisteredRule> rules) {
    if (request.file().isPresent()) {
      String named = request.file().get();
      Path file = workingFolder.resolve(named);
      if (!Files.isRegularFile(file)) {
        throw new UsageException("no such configuration file: " + named);
      }
      return read(workingFolder, file.normalize(), request, rules);
    }
    for (Path at = workingFolder; at != null; at = at.getParent()) {
      Path file = at.resolve(NAME);
      if (Files.isRegularFile(file)) {
        new ProjectBounds(at, Optional.empty(), request.extent())
            .check(new ShownPaths(workingFolder).of(file), file);
        return read(workingFolder, file, request, rules);
      }
    }
    return new Found(
        Configuration.DEFAULT,
        new ProjectBounds(workingFolder, Optional.empty(), request.extent()),
        Optional.empty());
  }

  private static Found read(
      Path workingFolder, Path file, ConfigRequest request, List<RegisteredRule> rules) {
    String shown = new ShownPaths(workingFolder).of(file);
    try {
      SourceText source = new SourceText(shown, Files.readString(file));
      Path folder = Optional.ofNullable(file.getParent()).orElse(workingFolder);
      return new Found(
          ConfigurationReader.read(source, rules),
          new ProjectBounds(folder, Optional.of(source), request.extent()),
          Optional.of(file));
    } catch (CharacterCodingException e) {
      throw new UsageException(shown + ": not valid UTF-8");
    } catch (IOException e) {
      throw new UsageException(shown + ": cannot be read");
    }
  }
}
