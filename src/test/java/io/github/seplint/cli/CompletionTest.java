package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.report.diagnostic.OutputFormat;
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
  @TempDir Path directory;

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    assertEquals("check cache completion", bash("seplint", "c"));
    assertEquals("--fix --fix-only", bash("seplint", "check", "--fi"));
    assertEquals("lock", bash("seplint", "spec", "lo"));
  }

  @Test
  void bashCompletesWhatAnOptionTakes() throws Exception {
    assertEquals(
        String.join(" ", OutputFormat.words()), bash("seplint", "check", "--format", "''"));
    assertEquals("json jsonl junit", bash("seplint", "check", "--format", "j"));
    assertEquals("text json csv", bash("seplint", "spec", "list", "--format", "''"));
    assertEquals("badge-json badge-svg", bash("seplint", "report", "--format", "badge"));
    assertEquals("auto always never", bash("seplint", "check", "--color", "''"));
    assertEquals("warning", bash("seplint", "check", "--fail-on", "w"));
    assertEquals("check-id-kebab-case", bash("seplint", "check", "--select", "check-id-k"));
    assertEquals("layout", bash("seplint", "check", "--ignore", "lay"));
    assertEquals("all", bash("seplint", "check", "--select", "all").split(" ", -1)[1]);
    assertEquals("text", bash("seplint", "rules", "--group", "te"));
    assertEquals("warning", bash("seplint", "rules", "--severity", "w"));
    assertEquals("check-id-kebab-case", bash("seplint", "explain", "check-id-k"));
  }

  @Test
  void bashCompletesFiles() throws Exception {
    Files.writeString(directory.resolve("sep-7101.yaml"), "");
    Files.createDirectories(directory.resolve("seps"));
    String here = directory + "/sep";
    String both = here + "-7101.yaml " + here + "s";
    assertEquals(both, bash("seplint", "check", here));
    assertEquals(both, bash("seplint", "check", "--config", here));
    assertEquals(both, bash("seplint", "spec", "list", "--spec", here));
  }

  @Test
  void powerShellHasAllWordsOfCommandsAndOptions() {
    String script = CliResult.of(directory, "completion", "powershell").out();
    assertTrue(script.contains("\n  'completion' = [ordered]@{'bash' = 'One of bash, "));
    assertTrue(script.contains("\n  'check --color' = [ordered]@{'auto' = 'When to use color; "));
    assertTrue(script.contains("'spec lock' = [ordered]@{'--spec' = "));
    // After an option with any value, PowerShell offers files.
    assertTrue(script.contains("\n  'check --baseline' = [ordered]@{}\n"));
    assertTrue(
        script.lines().filter(line -> line.startsWith("  '")).allMatch(line -> isBalanced(line)));
  }

  private static boolean isBalanced(String line) {
    return line.chars().filter(c -> c == '\'').count() % 2 == 0 && line.endsWith("}");
  }

  @Test
  void zshCompletesCommandsAndOptions() throws Exception {
    assumeTrue(isInstalled("zsh"), "NOT RUN: zsh is not installed");
    Files.writeString(directory.resolve("_seplint"), completion("zsh"));
    String text =
        """
        fpath=(%s $fpath)
        autoload -Uz compinit && compinit -u -D
        (( ${+functions[_seplint]} )) && print found ${_comps[seplint]}
        source %s/_seplint
        (( ${+functions[_complete_seplint]} )) && print sourced
        emulate sh
        COMP_WORDS=(seplint check --format '') COMP_CWORD=3
        _complete_seplint && echo "${COMPREPLY[@]}"
        """
            .formatted(directory, directory);
    assertEquals(
        "found _seplint\nsourced\n" + String.join(" ", OutputFormat.words()),
        output(List.of("zsh", "-f", "-c", text)));
  }

  @Test
  void zshCompletesAtATerminal() throws Exception {
    assumeTrue(isInstalled("zsh"), "NOT RUN: zsh is not installed");
    Files.writeString(directory.resolve("_seplint"), completion("zsh"));
    String found = "fpath=(" + directory + " $fpath); autoload -Uz compinit && compinit -u -D";
    String sourced = "autoload -Uz compinit && compinit -u -D; source " + directory + "/_seplint";
    for (String setup : List.of(found, sourced)) {
      String seen = zshTyped(setup, "seplint check --form\tjso\t");
      assertTrue(seen.endsWith("typed check --format json"), seen);
      assertFalse(seen.contains("not found"), seen);
    }
  }

  /** What a terminal shows until a line is run. */
  private String zshTyped(String setup, String line) throws Exception {
    String text =
        """
        zmodload zsh/zpty
        zpty -b shell zsh -f -i
        zpty -w shell '%s; seplint() { print ty""ped $*; }; print rea""dy'
        zpty -r shell seen '*ready*'
        zpty -w shell $'%s'
        zpty -r shell seen $'*typed*\n'
        print -r -- $seen
        zpty -d shell
        """
            .formatted(setup, line);
    return output(List.of("zsh", "-f", "-c", text));
  }

  @Test
  void fishCompletesCommandsAndOptions() throws Exception {
    assumeTrue(isInstalled("fish"), "NOT RUN: fish is not installed");
    assertTrue(fish("seplint c").startsWith("check\t"), "commands");
    assertEquals("completion", fish("seplint comp").split("\t", -1)[0]);
    assertEquals("--fix", fish("seplint check --fi").split("\t", -1)[0]);
    assertEquals("lock", fish("seplint spec lo").split("\t", -1)[0]);
    assertEquals("fish", fish("seplint completion fi").split("\t", -1)[0]);
    assertEquals(
        List.of("json", "jsonl", "junit"),
        fish("seplint check --format j").lines().map(line -> line.split("\t", -1)[0]).toList());
    assertEquals(-1, completion("fish").indexOf("${"), "words that were not filled in");
    assertEquals("always", fish("seplint check --color al").split("\t", -1)[0]);
    assertEquals("csv", fish("seplint spec list --format c").split("\t", -1)[0]);
    assertEquals("check-id-kebab-case", fish("seplint explain check-id-k").split("\t", -1)[0]);
  }

  private String bash(String... words) throws Exception {
    Path script = Files.writeString(directory.resolve("bash"), completion("bash"));
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
    Path script = Files.writeString(directory.resolve("fish"), completion("fish"));
    return output(
        List.of("fish", "--no-config", "-c", "source " + script + "; complete -C '" + line + "'"));
  }

  private String completion(String shell) {
    CliResult answer = CliResult.of(directory, "completion", shell);
    assertEquals(ExitCode.CLEAN, answer.exit());
    return answer.out();
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
  }

  private String output(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", directory.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output.strip();
  }
}
