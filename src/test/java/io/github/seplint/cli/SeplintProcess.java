package io.github.seplint.cli;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A run of seplint in a process of its own.
 *
 * @param before the words before the command, e.g. {@code setpriv --reuid 65534}
 */
public record SeplintProcess(Path directory, List<String> before) {
  private static final int PATIENCE = 120;

  public SeplintProcess(Path directory) {
    this(directory, List.of());
  }

  /** The output and exit code. */
  public record End(int exit, String out, String err) {}

  /** The process before its start, without redirections. */
  public ProcessBuilder builder(String... words) {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Quick to start: such a process lives for a second.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", classPath()));
    command.add(Main.class.getName());
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectInput(new File("/dev/null"));
  }

  /** The class path of this process, which may be relative to its directory. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(joining(File.pathSeparator));
  }

  /** Runs the process to its end. */
  End run(String... words) throws IOException, InterruptedException {
    Path out = Files.createTempFile("seplint-", ".out");
    try {
      End end = runInto(out, words);
      return new End(end.exit, Files.readString(out), end.err);
    } finally {
      Files.delete(out);
    }
  }

  /** Runs the process to its end, with its output redirected to a file or device. */
  public End runInto(Path out, String... words) throws IOException, InterruptedException {
    Path err = Files.createTempFile("seplint-", ".err");
    Process process =
        builder(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), () -> List.of(words) + " runs still");
      return new End(process.exitValue(), "", Files.readString(err));
    } finally {
      process.destroyForcibly();
      Files.delete(err);
    }
  }
}
