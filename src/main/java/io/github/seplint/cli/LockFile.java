package io.github.seplint.cli;

import io.github.seplint.files.ShownPaths;
import io.github.seplint.report.LockText;
import io.github.seplint.source.SourceText;
import io.github.seplint.spec.Lock;
import io.github.seplint.spec.LockReader;
import io.github.seplint.spec.SpecException;
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
  static LockFile of(Path workingFolder, Optional<String> named, Path configFolder) {
    Path path = named.map(workingFolder::resolve).orElseGet(() -> configFolder.resolve(NAME));
    return new LockFile(path, new ShownPaths(workingFolder).of(path));
  }

  /**
   * Reads it; empty if it is not there.
   *
   * @throws SpecException if it cannot be read
   */
  Optional<Lock> read() {
    return text().map(text -> LockReader.read(new SourceText(shown, text)));
  }

  /**
   * Writes it: what was there stays whole until the new one is.
   *
   * @return whether there was anything to write
   */
  boolean write(Lock lock) {
    String after = LockText.of(lock);
    Optional<String> before = text();
    if (before.equals(Optional.of(after))) {
      return false;
    }
    Optional<String> refusal =
        before.isPresent()
            ? FixWriter.write(path, before.get(), after)
            : FixWriter.create(path, after);
    refusal.ifPresent(
        why -> {
          throw new UsageException(shown + ": not written: " + why);
        });
    return true;
  }

  private Optional<String> text() {
    try {
      return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    } catch (CharacterCodingException e) {
      throw new SpecException(shown + ": not valid UTF-8");
    } catch (IOException e) {
      throw new SpecException(shown + ": cannot be read");
    }
  }
}
