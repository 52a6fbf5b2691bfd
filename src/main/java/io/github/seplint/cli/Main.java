package io.github.seplint.cli;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.StandardStream;
import java.io.FileDescriptor;
import java.util.Optional;

/** The program. */
public final class Main {
  /** Added to exit codes under the launcher, to distinguish them from those of the VM. */
  private static final int LAUNCHER_BASE = 64;

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    prepare();
    StandardStream out = new StandardStream(FileDescriptor.out);
    Console console = Console.ofProcess(out.printer());
    ExitCode code = Seplint.run(console, arguments).or(checkOutput(console, out));
    console.err().flush();
    if (System.getProperty("seplint.launcher") == null) {
      System.exit(code.number());
    }
    // Since Java 21, an exit looks for a logger first.
    Runtime.getRuntime().halt(LAUNCHER_BASE + code.number());
  }

  /** Reports incomplete output as an error. */
  private static ExitCode checkOutput(Console console, StandardStream out) {
    console.out().flush();
    Optional<String> problem = out.problem();
    if (problem.isEmpty()) {
      return ExitCode.CLEAN;
    }
    console.printError("standard output: " + problem.get());
    return ExitCode.USAGE;
  }

  /** Sets the system properties that libraries read when they are loaded. */
  static void prepare() {
    // Some libraries log through SLF4J. Naming the no-op provider saves the search for providers.
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    // Picocli would look for Groovy and for the classes of forty types that no option has.
    System.setProperty("picocli.disable.closures", "true");
    System.setProperty("picocli.converters.excludes", ".*");
    // Output does not depend on the time zone. For another one, JGit would search for its rules.
    System.setProperty("user.timezone", "UTC");
  }
}
