package io.github.seplint.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StampedInputsTest {
  private final ContentIds contents = new ContentIds();
  @TempDir private Path directory;

  private Optional<String> id(Path file) {
    StampedInputs inputs = new StampedInputs(contents);
    inputs.file(file);
    return inputs.id();
  }

  @Test
  void aFileThatHasJustBeenWrittenIsIdentifiedByItsContent() throws IOException {
    Path file = Files.writeString(directory.resolve("a"), "1");
    Optional<String> first = id(file);
    assertTrue(first.isPresent());
    Files.writeString(file, "1");
    assertEquals(first, id(file));
    Files.writeString(file, "2");
    assertNotEquals(first, id(file));
  }

  @Test
  void anOlderFileIsNotRead() throws IOException {
    Path file = Files.writeString(directory.resolve("a"), "1");
    Optional<FileStamp> stamp = FileStamp.of(file);
    Files.delete(file);
    assertEquals(Optional.empty(), id(file, stamp, System.currentTimeMillis()));
    long later = System.currentTimeMillis() + 10_000;
    assertTrue(id(file, stamp, later).isPresent());
    FileStamp other = FileStamp.of(Files.writeString(directory.resolve("b"), "2")).orElseThrow();
    assertNotEquals(id(file, stamp, later), id(file, Optional.of(other), later));
  }

  private Optional<String> id(Path file, Optional<FileStamp> stamp, long time) {
    StampedInputs inputs = new StampedInputs(contents);
    inputs.file(file, stamp, time);
    return inputs.id();
  }

  @Test
  void onlyRegularFilesAreIdentified() {
    assertEquals(Optional.empty(), id(directory));
    assertEquals(Optional.empty(), id(directory.resolve("missing")));
  }

  /** What is hashed early still counts. */
  @Test
  void eachOfManyFilesCounts() throws IOException {
    FileStamp stamp = FileStamp.of(Files.writeString(directory.resolve("a"), "1")).orElseThrow();
    assertEquals(many(stamp, -1), many(stamp, -1));
    for (int changed : new int[] {0, 10_000, 39_999}) {
      assertNotEquals(many(stamp, -1), many(stamp, changed));
    }
  }

  private Optional<String> many(FileStamp stamp, int changed) {
    StampedInputs inputs = new StampedInputs(contents);
    long later = System.currentTimeMillis() + 10_000;
    for (int i = 0; i < 40_000; i++) {
      inputs.text("results/server/server-lamps-light-" + i + (i == changed ? "b" : "a"));
      inputs.file(directory, Optional.of(stamp), later);
    }
    return inputs.id();
  }
}
