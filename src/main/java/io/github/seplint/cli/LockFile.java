package io.github.seplint.cli;

import io.github.seplint.files.ShownPaths;
import io.github.seplint.report.JsonText;
import io.github.seplint.source.SourceText;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.lock.SpecLockReader;
import io.github.seplint.spec.lock.SpecLockWriter;
import io.github.seplint.spec.page.SpecException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the lock is.
 *
 * @param shown for people
 */
record LockFile(Path path, String shown) {
  private static final String NAME = "spec.lock";

  /** The one that is named, else the one beside the configuration, else of the working folder. */
  static LockFile of(Path workingFolder, Optional<String> named, ProjectBounds bounds) {
    if (named.isPresent()) {
      WholeFile file = WholeFile.of(workingFolder, named.get());
      return new LockFile(file.path(), file.shown());
    }
    Path path = usual(bounds);
    String shown = new ShownPaths(workingFolder).of(path);
    bounds.check(shown, path);
    return new LockFile(path, shown);
  }

  /** The one beside the configuration, wherever it leads. */
  static Path usual(ProjectBounds bounds) {
    return bounds.folder().resolve(NAME);
  }

  /**
   * Reads it; empty if it is not there.
   *
   * @throws SpecException if it cannot be read
   */
  Optional<SpecLock> read() {
    try {
      return Files.exists(path)
          ? Optional.of(SpecLockReader.read(new SourceText(shown, Files.readString(path))))
          : Optional.empty();
    } catch (CharacterCodingException e) {
      throw new SpecException(shown + ": not valid UTF-8");
    } catch (IOException e) {
      throw new SpecException(shown + ": cannot be read");
    }
  }

  /**
   * Writes it.
   *
   * @return whether that has changed it
   */
  boolean write(SpecLock lock) {
    return new WholeFile(path, shown)
        .write(WholeFile.Content.of(JsonText.of(SpecLockWriter.of(lock))));
  }
}
