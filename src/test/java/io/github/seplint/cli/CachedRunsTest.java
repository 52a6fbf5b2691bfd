package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with the cache print what runs without it print, whatever has changed since. */
final class CachedRunsTest {
  private static final int STEPS = 150;

  private static final List<String> CONFIGURATIONS =
      List.of(
          "",
          "rules:\n  check-id-prefix: off\n",
          "rules:\n  text: info\n",
          "overrides:\n  - files: sep-7003.yaml\n    rules:\n      all: off\n",
          "specVersions: ['2025-06-18', '2025-11-25']\n",
          "spec: spec\n",
          "kinds:\n  - files: '*7004*'\n    kind: scenarios\n");

  private static final List<List<String>> OPTIONS =
      List.of(
          List.of(),
          List.of("--select", "text"),
          List.of("--ignore", "meta"),
          List.of("--spec", "spec"),
          List.of("--no-snippets"),
          List.of("--output-format", "json"),
          List.of("sep-7001.yaml", "sep-7002.yaml"));

  private static final List<String> LINES =
      List.of(
          "# seplint: ignore-file all -- generated",
          "  # seplint: ignore check-id-prefix -- agreed",
          "  - check: sep-7001-tool\n    text: A client MUST light the tool.",
          "  - text: Clients SHOULD rest.\n    excluded: Not observable on the wire at all.",
          "specVersions: [2025-11-25]",
          "x: [",
          "# TODO");

  @TempDir private Path directory;
  private Random random = new Random();

  @BeforeEach
  void makeProject() throws IOException {
    System.setProperty(CachedCheck.BUILD, "tested");
    copy(Path.of("fixtures/corpus"), project());
    copy(Path.of("fixtures/spec"), project().resolve("spec"));
    Files.delete(project().resolve("seplint.yaml"));
    Files.writeString(
        project().resolve("scenarios.yaml"),
        "scenarios:\n  - name: tool-light\n    source: { introducedIn: draft }\n");
  }

  @AfterEach
  void forgetBuild() {
    System.clearProperty(CachedCheck.BUILD);
  }

  private Path project() {
    return directory.resolve("project");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private CliResult check(List<String> options) {
    return new CachedCheck(directory).check(options);
  }

  private CliResult checkWithoutCache(List<String> options) {
    return new CachedCheck(directory).checkWithoutCache(options);
  }

  @Test
  void randomEditsBetweenRunsAreNoticed() throws IOException {
    long seed = System.nanoTime();
    random = new Random(seed);
    for (int i = 0; i < STEPS; i++) {
      if (random.nextInt(3) > 0) {
        edit();
      }
      List<String> options = any(OPTIONS);
      String step = "seed " + seed + ", step " + i + ": " + options;
      assertEquals(checkWithoutCache(options), check(options), step);
    }
  }

  private void edit() throws IOException {
    List<Path> files = files(random.nextInt(6) == 0 ? project().resolve("spec") : project());
    Path file = any(files);
    switch (random.nextInt(9)) {
      case 0 -> Files.deleteIfExists(file);
      case 1 ->
          Files.copy(
              file,
              file.resolveSibling("sep-" + (7001 + random.nextInt(20)) + ".yaml"),
              StandardCopyOption.REPLACE_EXISTING);
      case 2 -> Files.writeString(project().resolve("seplint.yaml"), any(CONFIGURATIONS));
      case 3 -> Files.move(file, any(files), StandardCopyOption.REPLACE_EXISTING);
      default -> Files.write(file, edited(Files.readAllLines(file)));
    }
    if (files(project()).size() < 4) {
      copyMissing();
    }
  }

  private void copyMissing() throws IOException {
    for (Path file : files(Path.of("fixtures/corpus"))) {
      Path target = project().resolve(file.getFileName());
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private List<String> edited(List<String> lines) {
    List<String> edited = new ArrayList<>(lines);
    int at = random.nextInt(edited.size() + 1);
    switch (random.nextInt(4)) {
      case 0 -> edited.add(at, any(LINES));
      case 1 -> edited.subList(Math.max(0, at - 1), at).clear();
      case 2 -> Collections.rotate(edited.subList(at / 2, at), 1);
      default -> edited.replaceAll(line -> random.nextInt(8) == 0 ? line.replace('e', 'a') : line);
    }
    return edited;
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith("docs.json"))
          .sorted()
          .toList();
    }
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @Test
  void aFileThatIsChangedWithoutAnotherSizeIsCheckedAgain() throws IOException {
    Path file = project().resolve("sep-7001.yaml");
    for (int i = 0; i < 20; i++) {
      String text = Files.readString(file);
      Files.writeString(file, text.replaceFirst("sep: 700\\d", "sep: 700" + i % 10));
      assertEquals(checkWithoutCache(List.of()), check(List.of()));
    }
  }

  @Test
  void theCacheIsWrittenOnlyWithoutTheOption() throws IOException {
    checkWithoutCache(List.of());
    assertFalse(Files.exists(directory.resolve("cache")));
    check(List.of());
    assertEquals(1, cached());
    assertEquals(
        "removed 1 file from the cache\n",
        CliResult.of(
                project(),
                Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString()),
                false,
                "cache",
                "clean")
            .out());
    assertEquals(0, cached());
  }

  @Test
  void pagesAreParsedOnceForAllFiles() throws IOException {
    List<String> options = List.of("--spec", "spec");
    check(options);
    assertEquals(2, cached());
    byte[] pages = Files.readAllBytes(pages());
    for (int i = 0; i < 5; i++) {
      edit(project().resolve("sep-7001.yaml"));
      assertEquals(checkWithoutCache(options), check(options));
    }
    assertArrayEquals(pages, Files.readAllBytes(pages()));
  }

  @Test
  void damagedPagesAreParsedAgain() throws IOException {
    List<String> options = List.of("--spec", "spec");
    check(options);
    byte[] intact = Files.readAllBytes(pages());
    for (int i = 0; i < intact.length; i += intact.length / 5) {
      byte[] damaged = intact.clone();
      damaged[i] ^= 0x55;
      Files.write(pages(), damaged);
      edit(project().resolve("sep-7001.yaml"));
      assertEquals(checkWithoutCache(options), check(options));
      assertFalse(Arrays.equals(damaged, Files.readAllBytes(pages())));
    }
  }

  private void edit(Path file) throws IOException {
    Files.writeString(file, Files.readString(file) + "# edited\n");
  }

  private Path pages() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("cache/seplint/results"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("pages-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private long cached() {
    try (Stream<Path> files = Files.list(directory.resolve("cache/seplint/results"))) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void fixesAreFollowedByTheFindingsThatAreLeft() throws IOException {
    check(List.of());
    CliResult fixed = check(List.of("--fix"));
    assertTrue(fixed.out().contains("fixed"), fixed.out());
    assertEquals(checkWithoutCache(List.of()), check(List.of()));
  }
}
