package io.github.seplint.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class CacheDirectoryTest {
  private static final byte[] BODY = "some results".getBytes(UTF_8);

  @TempDir private Path directory;
  private CacheDirectory cache;

  @BeforeEach
  void makeCache() {
    cache = new CacheDirectory(directory.resolve("seplint"));
  }

  private Path results() {
    return directory.resolve("seplint/results");
  }

  @Test
  void itIsFoundAsTheEnvironmentNamesIt() {
    assertEquals(
        Optional.of(new CacheDirectory(Path.of("/a/seplint"))), find("/a", "/home/someone"));
    assertEquals(
        Optional.of(new CacheDirectory(Path.of("/home/someone/.cache/seplint"))),
        find("relative", "/home/someone"));
    assertEquals(Optional.empty(), find("", ""));
    assertEquals(Optional.empty(), find("a\0b", "/home/someone"));
  }

  private static Optional<CacheDirectory> find(String xdg, String home) {
    Map<String, String> variables = Map.of("XDG_CACHE_HOME", xdg, "HOME", home);
    return CacheDirectory.find(name -> variables.getOrDefault(name, ""));
  }

  @Test
  void filesAreReadAsWritten() {
    assertEquals(Optional.empty(), cache.read("a"));
    cache.write("a", BODY);
    assertArrayEquals(BODY, cache.read("a").orElseThrow());
    cache.write("a");
    assertArrayEquals(new byte[0], cache.read("a").orElseThrow());
  }

  @Test
  void damagedFilesAreIgnored() throws IOException {
    cache.write("a", BODY);
    byte[] intact = Files.readAllBytes(results().resolve("a"));
    for (int i = 0; i < intact.length; i++) {
      byte[] damaged = intact.clone();
      damaged[i] ^= 1;
      Files.write(results().resolve("a"), damaged);
      assertTrue(cache.read("a").isEmpty(), "byte " + i);
      Files.write(results().resolve("a"), Arrays.copyOf(intact, i));
      assertTrue(cache.read("a").isEmpty(), "length " + i);
    }
  }

  /** What it leads to could be a device, or a file that others write. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkIsNotRead() throws IOException {
    cache.write("a", BODY);
    Files.createSymbolicLink(results().resolve("b"), results().resolve("a"));
    assertEquals(Optional.empty(), cache.read("b"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDirectoryThatOthersCanWriteIsNotUsed() throws IOException {
    cache.write("a", BODY);
    assertEquals("rwx------", permissions(results()));
    for (Path each : Stream.of(results(), directory.resolve("seplint")).toList()) {
      Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxrwx---"));
      assertTrue(cache.read("a").isEmpty());
      cache.write("b", BODY);
      Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
      assertTrue(cache.read("a").isPresent());
      assertTrue(cache.read("b").isEmpty());
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void aDirectoryThatCannotBeCreatedIsNoFailure() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    CacheDirectory none = new CacheDirectory(file.resolve("seplint"));
    none.write("a", BODY);
    assertEquals(Optional.empty(), none.read("a"));
  }

  @Test
  void tooLargeFilesAreNotWritten() {
    cache.write("a", new byte[CacheDirectory.MAX_FILE]);
    assertEquals(Optional.empty(), cache.read("a"));
  }

  @Test
  void theOldestFilesAreRemoved() throws IOException {
    int size = CacheDirectory.MAX_FILE / 2;
    int fitting = (int) (CacheDirectory.MAX_TOTAL / size);
    for (int i = 0; i <= fitting + 2; i++) {
      cache.write("file-" + i, new byte[size]);
      Files.setLastModifiedTime(results().resolve("file-" + i), FileTime.fromMillis(1000L * i));
    }
    try (Stream<Path> files = Files.list(results())) {
      assertEquals(fitting - 1, files.count(), "each file has a header");
    }
    assertTrue(cache.read("file-0").isEmpty());
    assertTrue(cache.read("file-" + (fitting + 2)).isPresent());
  }

  @Test
  void cleaningKeepsTheArchivesOfTheLauncher() throws IOException {
    assertEquals(0, cache.clean());
    cache.write("a", BODY);
    cache.write("b", BODY);
    Path archive = Files.writeString(directory.resolve("seplint/1-2-all.jsa"), "");
    assertEquals(2, cache.clean());
    assertTrue(Files.exists(archive));
    assertEquals(Optional.empty(), cache.read("a"));
  }
}
