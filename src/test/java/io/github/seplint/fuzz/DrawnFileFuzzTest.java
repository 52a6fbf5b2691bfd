package io.github.seplint.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.lint.FixProperties;
import io.github.seplint.lint.RandomSepFile;

/** Bytes that are changed anywhere seldom stay a file with rows: here they decide what is in it. */
final class DrawnFileFuzzTest {

  @FuzzTarget(seeds = "fixtures/cases/check/fix/**.yaml")
  void fixesOfAFileThatTheBytesDrawLoseNothing(byte[] bytes) {
    FixProperties.checkAll(RandomSepFile.of(new DrawnRandom(bytes)).getBytes(UTF_8));
  }
}
