package io.github.seplint.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A launcher that runs seplint from the class path of the tests. */
public final class ClassesLauncher {
  private ClassesLauncher() {}

  /** Writes the launcher to a directory. */
  public static Path in(Path directory) throws IOException {
    Path launcher = Files.createDirectories(directory).resolve("seplint");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classes = System.getProperty("java.class.path");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '" + java + "' -cp '" + classes + "' io.github.seplint.cli.Main \"$@\"\n");
    if (!launcher.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + launcher);
    }
    return launcher;
  }
}
