package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** What the program answered. */
record Answer(String out, String err, ExitCode exit) {

  /** Runs it in a folder. */
  static Answer of(Path folder, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Shell shell =
        new Shell(
            folder,
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Map.of(),
            false,
            false);
    ExitCode exit = Seplint.run(shell, words);
    shell.out().flush();
    return new Answer(out.toString(UTF_8), err.toString(UTF_8), exit);
  }
}
