package io.github.seplint.lint.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.LintFixtures;
import io.github.seplint.cache.CacheDirectory;
import io.github.seplint.fuzz.FuzzTarget;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Damage that the checksum of a file in the cache does not reveal. */
final class LintCacheFuzzTest {
  private static final List<InputFile> FILES =
      List.of(
          file("src/seps/sep-7101.yaml", "sep: 7101\nrequirements:\n  - check: Call\n"),
          file("src/seps/sep-7102.yaml", "sep: 7101\nrequirements:\n  - text: 'x'\n"));

  @TempDir private static Path directory;

  private static InputFile file(String path, String text) {
    return new InputFile(path, () -> text.getBytes(UTF_8));
  }

  private static LintResult lint(CacheDirectory cache) {
    Linter linter = LintFixtures.linter(1);
    LintCache opened = LintCache.open(cache, "1", List.of("project"));
    return new CachedLinter(linter, opened, "", linter::inputs).lint(FILES, done -> {});
  }

  private static String onlyFile() {
    try (Stream<Path> files = Files.list(directory.resolve("results"))) {
      return files.findFirst().orElseThrow().getFileName().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each three bytes are an offset from the start or the end, and a value. */
  @FuzzTarget(seeds = "fixtures/fuzz/LintCache/*")
  void aDamagedCacheIsIgnoredOrUsed(byte[] bytes) throws IOException {
    CacheDirectory cache = new CacheDirectory(directory);
    cache.clean();
    lint(cache);
    byte[] body = cache.read(onlyFile()).orElseThrow();
    for (int i = 0; i + 2 < bytes.length; i += 3) {
      int offset = Math.min((bytes[i] & 0xFF) << 7 | (bytes[i + 1] & 0x7F), body.length - 1);
      body[(bytes[i + 1] & 0x80) == 0 ? offset : body.length - 1 - offset] = bytes[i + 2];
    }
    cache.write(onlyFile(), body);
    assertEquals(FILES.size(), lint(cache).files());
  }
}
