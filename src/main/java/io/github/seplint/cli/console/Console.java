package io.github.seplint.cli.console;

import io.github.seplint.text.SafeText;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a run is given by whoever started it.
 *
 * @param directory the working directory, absolute
 * @param variables the environment variables
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 */
public record Console(
    Path directory,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> variables,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  /** Of this process. The launcher tells which streams are terminals, as Java 17 cannot. */
  public static Console ofProcess(PrintStream out) {
    return new Console(
        Path.of("").toAbsolutePath(),
        new FileInputStream(FileDescriptor.in),
        out,
        StandardStream.of(FileDescriptor.err),
        System.getenv(),
        Boolean.getBoolean("seplint.tty"),
        Boolean.getBoolean("seplint.stderr.tty"));
  }

  public String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  /** What a tool may read, with words of others: for a terminal it is made visible. */
  public void printData(String text) {
    out.print(outIsTerminal ? SafeText.lines(text) : text);
    out.flush();
  }

  /** One line of trouble; names of files may hold line breaks. */
  public void printError(String message) {
    err.print("seplint: " + SafeText.of(message) + "\n");
    err.flush();
  }
}
