package io.github.seplint.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs what people wait for, once, while the JVM takes down which classes that needs. */
public final class Rehearsal {
  private static final List<String> COMMANDS =
      List.of(
          "check %s",
          "check --color always %s", "check --help", "--help", "rules", "explain check-id-kebab");

  private Rehearsal() {}

  /**
   * Runs the commands, and prints nothing.
   *
   * @param arguments the folder that is checked
   */
  public static void main(String[] arguments) {
    Main.prepare();
    Shell process = Shell.ofProcess();
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Shell shell =
        new Shell(
            process.folder(),
            InputStream.nullInputStream(),
            nowhere,
            nowhere,
            process.variables(),
            false,
            false);
    for (String command : COMMANDS) {
      String words = command.replace("%s", arguments[0]);
      Seplint.run(shell, words.split(" ", -1));
    }
    System.exit(0);
  }
}
