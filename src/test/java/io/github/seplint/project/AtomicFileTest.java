package io.github.seplint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
  private static final AtomicFile.FileContent NEW = AtomicFile.FileContent.of("after");

  @TempDir Path directory;

  private AtomicFile file(String name) {
    return AtomicFile.of(directory, name);
  }

  private Path old(String name) throws IOException {
    return Files.writeString(directory.resolve(name), "before");
  }

  @Test
  void aFileIsReplacedAndKeepsItsPermissions() throws IOException {
    Path file = old("sep-1.yaml");
    for (String permissions : List.of("rw-r----x", "rw-------", "rwxrwxrwx")) {
      Files.writeString(file, "before");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
      assertEquals(Optional.empty(), file("sep-1.yaml").change("before", "after"));
      assertEquals("after", Files.readString(file));
      assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    assertOnly("sep-1.yaml");
  }

  @Test
  void aFileKeepsItsOwnerWhereThatIsAllowed() throws IOException {
    Path file = old("sep-1.yaml");
    assumeTrue(Files.getAttribute(file, "unix:uid").equals(0), "only root gives files away");
    Files.setAttribute(file, "unix:uid", 65534);
    Files.setAttribute(file, "unix:gid", 65533);
    assertTrue(file("sep-1.yaml").write(NEW));
    assertEquals(65534, Files.getAttribute(file, "unix:uid"));
    assertEquals(65533, Files.getAttribute(file, "unix:gid"));
  }

  @Test
  void aFileThatHasChangedMeanwhileIsLeftAlone() throws IOException {
    Path file = Files.writeString(directory.resolve("sep-1.yaml"), "changed");
    assertEquals(
        Optional.of("changed in the meantime"), file("sep-1.yaml").change("before", "after"));
    assertEquals("changed", Files.readString(file));
    assertOnly("sep-1.yaml");
  }

  @Test
  void aFileThatWouldBeTheSameIsNotTouched() throws IOException {
    Path file = Files.writeString(directory.resolve("out.json"), "after");
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file, longAgo);
    assertFalse(file("out.json").write(NEW));
    assertEquals(longAgo, Files.getLastModifiedTime(file));
    assertOnly("out.json");
  }

  @Test
  void aFileThatIsNotThereIsMade() throws IOException {
    assertTrue(file("out.json").write(NEW));
    assertEquals("after", Files.readString(directory.resolve("out.json")));
    assertOnly("out.json");
  }

  @Test
  void aReadOnlyFileIsLeftAlone() throws IOException {
    Path file = old("sep-1.yaml");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assertEquals(Optional.of("is read-only"), file("sep-1.yaml").change("before", "after"));
    assertRefused("sep-1.yaml", "is read-only");
    assertEquals("before", Files.readString(file));
  }

  @Test
  void aLinkIsLeftAloneWhereverItLeads() throws IOException {
    Path target = old("target.yaml");
    Path link = Files.createSymbolicLink(directory.resolve("sep-1.yaml"), target);
    Files.createSymbolicLink(directory.resolve("nowhere"), directory.resolve("sep-2.yaml"));
    Files.createSymbolicLink(directory.resolve("loop"), directory.resolve("loop"));
    assertEquals(Optional.of("is a symlink"), file("sep-1.yaml").change("before", "after"));
    for (String name : List.of("sep-1.yaml", "nowhere", "loop")) {
      assertRefused(name, "is a symlink");
    }
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("before", Files.readString(target));
    assertOnly("loop", "nowhere", "sep-1.yaml", "target.yaml");
  }

  @Test
  void aFolderAndAFileInNoFolderAreRefused() throws IOException {
    Files.createDirectory(directory.resolve("sub"));
    assertRefused("sub", "is a directory");
    assertRefused("none/out.json", "no such directory");
    assertOnly("sub");
  }

  @Test
  void aNameThatNoFileCanHaveIsRefused() {
    UsageException e = assertThrows(UsageException.class, () -> file("a\0b"));
    assertEquals("invalid file name: `a\0b`", e.getMessage());
  }

  @Test
  void whatFailsHalfwayLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = old("out.json");
    AtomicFile.FileContent broken =
        out -> {
          out.write(new byte[100_000]);
          throw new IOException("the source ran dry");
        };
    UsageException e = assertThrows(UsageException.class, () -> file("out.json").write(broken));
    assertEquals("out.json: not written: the source ran dry", e.getMessage());
    assertEquals("before", Files.readString(file));
    assertOnly("out.json");
  }

  @Test
  void aDeviceIsWrittenToAndStaysOne() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "no such device here");
    assertTrue(new AtomicFile(device, "/dev/null").write(NEW));
    assertFalse(Files.isRegularFile(device));
  }

  @Test
  void aDeviceThatIsFullIsTold() {
    Path device = Path.of("/dev/full");
    assumeTrue(Files.exists(device), "no such device here");
    UsageException e =
        assertThrows(UsageException.class, () -> new AtomicFile(device, "/dev/full").write(NEW));
    assertEquals("/dev/full: not written: No space left on device", e.getMessage());
  }

  private void assertRefused(String name, String why) {
    UsageException e = assertThrows(UsageException.class, () -> file(name).write(NEW));
    assertEquals(name + ": not written: " + why, e.getMessage());
  }

  private void assertOnly(String... names) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(
          List.of(names), files.map(each -> each.getFileName().toString()).sorted().toList());
    }
  }
}
