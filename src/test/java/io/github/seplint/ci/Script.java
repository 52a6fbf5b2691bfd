package io.github.seplint.ci;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A script that a CI server runs, with only the given variables. */
record Script(List<String> shell, String text, Map<String, String> variables) {

  /** The exit code and output. */
  record Run(int exit, String log) {}

  Run run(Path directory, Path scratch) throws IOException {
    Path file = Files.writeString(scratch.resolve("script.sh"), text);
    List<String> command = new ArrayList<>(shell);
    command.add(file.toString());
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    Map<String, String> environment = new HashMap<>(variables);
    environment.putIfAbsent("PATH", System.getenv("PATH"));
    environment.put("HOME", scratch.toString());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String log = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      return new Run(process.waitFor(), log);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
