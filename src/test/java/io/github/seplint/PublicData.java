package io.github.seplint;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The public data beside the checkout; tests that need it are skipped where it is absent. */
public final class PublicData {
  private static final Path FOLDER = Path.of("../shared/upstream");

  private PublicData() {}

  /** A folder or file of the public data; skips the test, visibly, where there is none. */
  public static Path get(String path) {
    assumeTrue(Files.exists(FOLDER), () -> "SKIPPED: there is no " + FOLDER);
    return FOLDER.resolve(path);
  }
}
