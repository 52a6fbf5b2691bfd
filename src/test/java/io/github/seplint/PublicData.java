package io.github.seplint;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The public data next to the checkout; tests that need it are skipped without it. */
public final class PublicData {
  private static final Path FOLDER = Path.of("../shared/upstream");

  private PublicData() {}

  /** Returns a path of the public data, or skips the test if it does not exist. */
  public static Path get(String path) {
    assumeTrue(Files.exists(FOLDER), () -> "SKIPPED: there is no " + FOLDER);
    return FOLDER.resolve(path);
  }
}
