package io.github.seplint.cli;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.StandardStream;
import java.io.FileDescriptor;
import java.util.Optional;

/** The program. */
public final class Main {
  /** Offset of exit codes under the launcher, which distinguishes them from those of the VM. */
  private static final int LAUNCHER_BASE = 64;

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    prepare();
    StandardStream out = StandardStream.of(FileDescriptor.out);
    Console console = Console.ofProcess(out);
    ExitCode code = Seplint.run(console, arguments).or(checkOutput(console, out));
    console.err().flush();
    int base = System.getProperty("seplint.launcher") == null ? 0 : LAUNCHER_BASE;
    System.exit(base + code.number());
  }

  /** Reports incomplete output as an error. */
  private static ExitCode checkOutput(Console console, StandardStream out) {
    Optional<String> problem = out.problem();
    if (problem.isEmpty()) {
      return ExitCode.CLEAN;
    }
    console.printError("standard output: " + problem.get());
    return ExitCode.USAGE;
  }

  /** What must be set before any library is touched. */
  static void prepare() {
    // Libraries of ours log; SLF4J need not search for the one provider there is, which is silent.
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }
}
