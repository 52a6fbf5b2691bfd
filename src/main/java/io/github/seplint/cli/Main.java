package io.github.seplint.cli;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.StandardStream;
import java.io.FileDescriptor;
import java.util.Optional;

/** The program. */
public final class Main {
  /** Under the launcher exit codes begin here, so that it can tell them from the VM's own. */
  private static final int LAUNCHER_BASE = 64;

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    prepare();
    StandardStream out = StandardStream.of(FileDescriptor.out);
    Console console = Console.ofProcess(out);
    ExitCode code = Seplint.run(console, arguments).or(arrival(console, out));
    console.err().flush();
    int base = System.getProperty("seplint.launcher") == null ? 0 : LAUNCHER_BASE;
    System.exit(base + code.number());
  }

  /** Who sees but half of what was found must not take it for all. */
  private static ExitCode arrival(Console console, StandardStream out) {
    Optional<String> trouble = out.trouble();
    if (trouble.isEmpty()) {
      return ExitCode.CLEAN;
    }
    console.printError("standard output: " + trouble.get());
    return ExitCode.USAGE;
  }

  /** What must be set before any library is touched. */
  static void prepare() {
    // Libraries of ours log; SLF4J need not search for the one provider there is, which is silent.
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }
}
