package io.github.seplint.cli.console;

import io.github.seplint.text.SafeText;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The environment of a run.
 *
 * @param directory the working directory, absolute
 * @param variables the environment variables
 * @param outIsTerminal whether {@code out} is a terminal
 * @param errIsTerminal whether {@code err} is a terminal
 */
public record Console(
    Path directory,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> variables,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  /** The console of this process. The launcher detects terminals, because Java 17 cannot. */
  public static Console ofProcess(PrintStream out) {
    return new Console(
        Path.of("").toAbsolutePath(),
        // Buffered, because on Java 17 a FileInputStream seeks to read many bytes: pipes cannot.
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        out,
        StandardStream.of(FileDescriptor.err),
        System.getenv(),
        Boolean.getBoolean("seplint.tty"),
        Boolean.getBoolean("seplint.stderr.tty"));
  }

  public String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  /** Prints a text that is safe to display to standard output. */
  public void print(String text) {
    out.print(text);
    out.flush();
  }

  /** Prints data for other programs; on a terminal, control characters are made visible. */
  public void printData(String text) {
    print(outIsTerminal ? SafeText.lines(text) : text);
  }

  /** Prints a one-line message to standard error; file names in it may contain line breaks. */
  public void printError(String message) {
    err.print("seplint: " + SafeText.of(message) + "\n");
    err.flush();
  }
}
