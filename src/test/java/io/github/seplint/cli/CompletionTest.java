package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shells make of the scripts that {@code completion} prints. */
final class CompletionTest {
  @TempDir Path folder;

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    assertEquals("check completion", bash("seplint", "c"));
    assertEquals("--fix", bash("seplint", "check", "--fi"));
    assertEquals("lock", bash("seplint", "spec", "lo"));
  }

  @Test
  void zshCompletesCommandsAndOptions() throws Exception {
    assumeTrue(isInstalled("zsh"), "NOT RUN: zsh is not installed");
    Files.writeString(folder.resolve("_seplint"), completion("zsh"));
    String text =
        """
        fpath=(%s $fpath)
        autoload -Uz compinit && compinit -u -D
        (( ${+functions[_seplint]} )) && print found ${_comps[seplint]}
        source %s/_seplint
        (( ${+functions[_complete_seplint]} )) && print sourced
        """
            .formatted(folder, folder);
    assertEquals("found _seplint\nsourced", output(List.of("zsh", "-f", "-c", text)));
  }

  @Test
  void fishCompletesCommandsAndOptions() throws Exception {
    assumeTrue(isInstalled("fish"), "NOT RUN: fish is not installed");
    assertTrue(fish("seplint c").startsWith("check\t"), "commands");
    assertEquals("completion", fish("seplint comp").split("\t", -1)[0]);
    assertEquals("--fix", fish("seplint check --fi").split("\t", -1)[0]);
    assertEquals("lock", fish("seplint spec lo").split("\t", -1)[0]);
    assertEquals("fish", fish("seplint completion fi").split("\t", -1)[0]);
  }

  private String bash(String... words) throws Exception {
    Path script = Files.writeString(folder.resolve("bash"), completion("bash"));
    String text =
        "source "
            + script
            + "; compopt() { :; }; COMP_WORDS=("
            + String.join(" ", words)
            + "); COMP_CWORD="
            + (words.length - 1)
            + "; _complete_seplint; echo ${COMPREPLY[@]}";
    return output(List.of("bash", "--norc", "-c", text));
  }

  private String fish(String line) throws Exception {
    Path script = Files.writeString(folder.resolve("fish"), completion("fish"));
    return output(
        List.of("fish", "--no-config", "-c", "source " + script + "; complete -C '" + line + "'"));
  }

  private String completion(String shell) {
    Answer answer = Answer.of(folder, "completion", shell);
    assertEquals(ExitCode.CLEAN, answer.exit());
    return answer.out();
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
  }

  private String output(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output.strip();
  }
}
