package io.github.seplint.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Completions for PowerShell, which Picocli does not generate: a table of what can follow each
 * command and each option, and a script block that looks words up in it. Where nothing is found,
 * PowerShell offers files.
 *
 * @see <a
 *     href="https://learn.microsoft.com/powershell/module/microsoft.powershell.core/register-argumentcompleter">
 *     Register-ArgumentCompleter</a>
 */
final class PowerShellCompletion {
  private static final String HEAD = "# Completions of seplint for PowerShell.\n";

  private static final String FOOT =
      """
      Register-ArgumentCompleter -Native -CommandName seplint -ScriptBlock {
        param($word, $ast, $cursor)
        $path = ''
        $previous = ''
        foreach ($element in $ast.CommandElements | Select-Object -Skip 1) {
          if ($element.Extent.EndOffset -ge $cursor) { break }
          $previous = $element.ToString()
          $longer = "$path $previous".Trim()
          if ($seplintWords.ContainsKey($longer)) { $path = $longer }
        }
        $prefix = ''
        if ($word -match '^(--[a-z-]+)=(.*)$') {
          $previous = $Matches[1]
          $prefix = "$previous="
          $word = $Matches[2]
        }
        $found = $seplintWords["$path $previous".Trim()]
        if ($null -eq $found -or $previous -eq '') { $found = $seplintWords[$path] }
        foreach ($entry in $found.GetEnumerator()) {
          if ($entry.Key -like "$word*") {
            [System.Management.Automation.CompletionResult]::new(
              "$prefix$($entry.Key)", $entry.Key, 'ParameterValue', $entry.Value)
          }
        }
      }
      """;

  private final StringBuilder text = new StringBuilder(HEAD);

  private PowerShellCompletion() {}

  static String script(CommandSpec tree) {
    PowerShellCompletion completion = new PowerShellCompletion();
    completion.text.append("$global:seplintWords = @{\n");
    completion.add(tree, "");
    return completion.text.append("}\n").append(FOOT).toString();
  }

  /** Adds the words after a command, and after each of its options with a value, if any. */
  private void add(CommandSpec command, String path) {
    Stream<String> commands =
        command.subcommands().entrySet().stream()
            .map(
                each ->
                    entry(
                        each.getKey(),
                        each.getValue().getCommandSpec().usageMessage().header()[0]));
    Stream<String> options =
        command.options().stream().map(each -> entry(each.longestName(), each.description()[0]));
    Stream<String> words = command.positionalParameters().stream().flatMap(this::values);
    line(path, Stream.of(commands, words, options).flatMap(each -> each));
    for (OptionSpec option : command.options()) {
      if (option.arity().max() > 0) {
        for (String name : option.names()) {
          line((path + " " + name).strip(), values(option));
        }
      }
    }
    command
        .subcommands()
        .forEach((name, sub) -> add(sub.getCommandSpec(), (path + " " + name).strip()));
  }

  private Stream<String> values(ArgSpec argument) {
    Iterable<String> candidates = argument.completionCandidates();
    return candidates == null
        ? Stream.empty()
        : StreamSupport.stream(candidates.spliterator(), false)
            .map(each -> entry(each, argument.description()[0]));
  }

  private void line(String key, Stream<String> entries) {
    text.append("  ").append(quoted(key)).append(" = [ordered]@{");
    text.append(entries.collect(Collectors.joining("; ")));
    text.append("}\n");
  }

  private static String entry(String word, String description) {
    return quoted(word) + " = " + quoted(description.replace("%%", "%"));
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "''") + "'";
  }
}
