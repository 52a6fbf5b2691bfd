package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FixWriterTest {
  @TempDir Path folder;

  @Test
  void aFileIsReplacedAndKeepsItsPermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("sep-1.yaml"), "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r----x"));
    assertEquals(Optional.empty(), FixWriter.write(file, "before", "after"));
    assertEquals("after", Files.readString(file));
    assertEquals("rw-r----x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertNothingElseIsLeft();
  }

  @Test
  void aFileThatHasChangedMeanwhileIsLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("sep-1.yaml"), "changed");
    assertEquals(Optional.of("it has changed meanwhile"), FixWriter.write(file, "before", "after"));
    assertEquals("changed", Files.readString(file));
    assertNothingElseIsLeft();
  }

  @Test
  void aReadOnlyFileIsLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("sep-1.yaml"), "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assertEquals(Optional.of("it is read-only"), FixWriter.write(file, "before", "after"));
    assertEquals("before", Files.readString(file));
  }

  @Test
  void aLinkIsLeftAlone() throws IOException {
    Path target = Files.writeString(folder.resolve("target.yaml"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("sep-1.yaml"), target);
    assertEquals(Optional.of("it is a link"), FixWriter.write(link, "before", "after"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("before", Files.readString(target));
  }

  private void assertNothingElseIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }
}
