package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A repository that git itself has made, with no settings but its own. */
public final class ScratchRepository {
  private final Path directory;
  private final Path home;
  private final Map<String, String> variables = new HashMap<>();

  private ScratchRepository(Path directory, Path home) {
    this.directory = directory;
    this.home = home;
  }

  /** An empty one; the test is skipped where there is no git. */
  public static ScratchRepository create(Path parent) throws IOException {
    assumeTrue(isInstalled(), "git is not installed");
    Path home = Files.createDirectories(parent.resolve("home"));
    ScratchRepository made =
        new ScratchRepository(Files.createDirectories(parent.resolve("work")), home);
    made.git("init", "--quiet", "--initial-branch=main", ".");
    made.git("config", "user.name", "A Client");
    made.git("config", "user.email", "client@example.org");
    return made;
  }

  private static boolean isInstalled() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Another directory of the same machine, such as a linked work tree. */
  public ScratchRepository in(Path other) {
    return new ScratchRepository(other, home);
  }

  public Path directory() {
    return directory;
  }

  Path home() {
    return home;
  }

  /** A variable of the environment that seplint is run in. */
  ScratchRepository with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  public void write(String path, String text) throws IOException {
    Files.createDirectories(directory.resolve(path).getParent());
    Files.writeString(directory.resolve(path), text);
  }

  /** A file without fault. */
  public void writeSep(int number, String... rows) throws IOException {
    write("src/seps/sep-" + number + ".yaml", sep(number, rows));
  }

  /** Rows by the ends of their check ids. */
  public static String sep(int number, String... rows) {
    StringBuilder text = new StringBuilder();
    text.append("sep: ").append(number).append('\n');
    text.append("spec_url: https://modelcontextprotocol.io/specification/draft/server#x\n");
    text.append("requirements:\n");
    for (String row : rows) {
      text.append("  - check: sep-").append(number).append('-').append(row).append('\n');
      text.append("    text: 'Clients MUST trim ").append(row).append(".'\n");
    }
    return text.toString();
  }

  public void commit(String message) throws IOException {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  }

  /** What git prints. */
  public String git(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    isolate(builder.environment());
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command + ": " + out);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return out;
  }

  /** Whether git refuses. */
  boolean fails(String... words) {
    try {
      git(words);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private void isolate(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("HOME", home.toString());
    environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.putAll(variables);
  }

  /** Runs seplint in this directory, with the environment of the repository. */
  public CliResult run(String... words) {
    Map<String, String> environment = new HashMap<>();
    isolate(environment);
    return CliResult.of(directory, environment, false, words);
  }
}
