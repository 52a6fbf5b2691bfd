package io.github.seplint.lint;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A file that could not be read, and why, in words without its path. */
public record Unreadable(String path, String reason) {

  static Unreadable of(String path, IOException e) {
    if (e instanceof AccessDeniedException) {
      return new Unreadable(path, "permission denied");
    }
    return new Unreadable(
        path, e instanceof NoSuchFileException ? "no such file" : String.valueOf(e.getMessage()));
  }
}
