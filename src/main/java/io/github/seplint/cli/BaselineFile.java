package io.github.seplint.cli;

import io.github.seplint.config.BaselineReader;
import io.github.seplint.config.BaselineText;
import io.github.seplint.files.ShownPaths;
import io.github.seplint.lint.Baseline;
import io.github.seplint.lint.BaselineKey;
import io.github.seplint.lint.KnownFindings;
import io.github.seplint.source.SourceText;
import io.github.seplint.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/** Where the baseline is. */
record BaselineFile(WholeFile file) {

  /** What is named on the command line, else what the configuration names. */
  static Optional<BaselineFile> find(
      Shell shell, Optional<String> named, ConfigFinder.Found config) {
    return named
        .or(
            () ->
                config
                    .configuration()
                    .baseline()
                    .map(
                        name ->
                            ConfiguredFiles.path(
                                config, "baseline", name, "naming it with --baseline"))
                    .map(new ShownPaths(shell.folder())::of))
        .map(name -> new BaselineFile(WholeFile.of(shell.folder(), name)));
  }

  /**
   * What it calls files.
   *
   * @param workingFolder absolute
   */
  BaselinePaths paths(Path workingFolder) {
    return new BaselinePaths(workingFolder, file.path());
  }

  String shown() {
    return file.shown();
  }

  /**
   * Reads it; empty if it is not there.
   *
   * @throws UsageException if it cannot be read
   */
  Optional<Baseline> read() {
    try {
      return Files.exists(file.path())
          ? Optional.of(BaselineReader.read(new SourceText(shown(), Files.readString(file.path()))))
          : Optional.empty();
    } catch (CharacterCodingException e) {
      throw new UsageException(shown() + ": not valid UTF-8");
    } catch (IOException e) {
      throw new UsageException(shown() + ": cannot be read");
    }
  }

  /**
   * Writes it.
   *
   * @return what is there now
   */
  Baseline write(SortedMap<BaselineKey, KnownFindings> known) {
    String text = BaselineText.of(known);
    if (text.length() > YamlReader.LONGEST_TEXT) {
      throw new UsageException(shown() + ": not written: it would be longer than 2 MiB");
    }
    file.write(WholeFile.Content.of(text));
    return BaselineReader.read(new SourceText(shown(), text));
  }
}
