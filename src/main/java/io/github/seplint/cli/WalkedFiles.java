package io.github.seplint.cli;

import io.github.seplint.config.ConfiguredKinds;
import io.github.seplint.files.ShownPaths;
import io.github.seplint.lint.InputFile;
import io.github.seplint.suite.DocumentKind;
import io.github.seplint.suite.Recognition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Which files of a folder are taken: what the configuration says of them, else what they are. */
final class WalkedFiles {
  private final Path configFolder;
  private final ConfiguredKinds kinds;
  private final Function<Path, InputFile.Content> contents;

  /**
   * The files that a walk takes.
   *
   * @param contents what is in a file
   */
  WalkedFiles(ConfigFinder.Found config, Function<Path, InputFile.Content> contents) {
    this.contents = contents;
    this.configFolder = config.folder();
    this.kinds = new ConfiguredKinds(config.configuration());
  }

  /** Whether a file is of a kind that is checked. */
  boolean ofAnyKind(Path file) {
    return configured(file).isPresent() || Recognition.isWanted(shown(file), () -> text(file));
  }

  /** Whether a file is a traceability file. */
  boolean ofSeps(Path file) {
    return configured(file)
        .map(kind -> kind == DocumentKind.SEP)
        .orElseGet(() -> Recognition.isSepName(shown(file)));
  }

  private Optional<DocumentKind> configured(Path file) {
    return kinds.isEmpty() || !file.startsWith(configFolder)
        ? Optional.empty()
        : kinds.of(new ShownPaths(configFolder).of(file));
  }

  private static String shown(Path file) {
    return file.toString().replace('\\', '/');
  }

  /** What cannot be read is of no kind. */
  private String text(Path file) {
    try {
      return new String(contents.apply(file).read(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
