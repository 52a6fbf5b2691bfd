package io.github.seplint.files;

import java.nio.file.Path;

/** What the names of files say. */
final class FileNames {
  private FileNames() {}

  static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }
}
