package io.github.seplint.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Completions for fish, which Picocli does not generate.
 *
 * @see <a href="https://fishshell.com/docs/current/completions.html">Writing your own
 *     completions</a>
 */
final class FishCompletion {
  private final StringBuilder text = new StringBuilder("# Completions of seplint for fish.\n");

  private FishCompletion() {}

  static String of(CommandSpec tree) {
    FishCompletion completion = new FishCompletion();
    completion.add(tree, List.of());
    return completion.text.toString();
  }

  /** Adds the completions after the words of a command. */
  private void add(CommandSpec command, List<String> words) {
    String where = condition(words, command.subcommands().keySet());
    command.subcommands().forEach((name, sub) -> addCommand(where, name, sub.getCommandSpec()));
    command.options().forEach(option -> addOption(where, option));
    command.positionalParameters().forEach(parameter -> addParameter(where, parameter));
    for (CommandLine sub : command.subcommands().values()) {
      List<String> longer = new ArrayList<>(words);
      longer.add(nameOf(command, sub));
      add(sub.getCommandSpec(), longer);
    }
  }

  private static String nameOf(CommandSpec command, CommandLine sub) {
    return command.subcommands().entrySet().stream()
        .filter(entry -> entry.getValue().equals(sub))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static String condition(List<String> words, Iterable<String> further) {
    List<String> parts = new ArrayList<>();
    words.forEach(word -> parts.add("__fish_seen_subcommand_from " + word));
    String names = String.join(" ", further);
    if (!names.isEmpty()) {
      parts.add("not __fish_seen_subcommand_from " + names);
    }
    return quoted(String.join("; and ", parts));
  }

  private void addCommand(String where, String name, CommandSpec command) {
    line(where, "-f -a " + name, summary(command));
  }

  private void addOption(String where, OptionSpec option) {
    StringBuilder how = new StringBuilder();
    for (String name : option.names()) {
      how.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
      how.append(' ');
    }
    if (option.arity().max() > 0) {
      how.append("-r ");
    }
    line(where, how.append(candidates(option)).toString().strip(), first(option.description()));
  }

  private void addParameter(String where, PositionalParamSpec parameter) {
    String candidates = candidates(parameter);
    if (!candidates.isEmpty()) {
      line(where, candidates, first(parameter.description()));
    }
  }

  /** The words that an argument can be; if there are none, files are offered. */
  private static String candidates(ArgSpec argument) {
    if (argument.completionCandidates() == null) {
      return "";
    }
    return "-f -a " + quoted(String.join(" ", argument.completionCandidates()));
  }

  private void line(String where, String how, String description) {
    text.append("complete -c seplint -n ").append(where).append(' ').append(how);
    text.append(" -d ").append(quoted(description)).append('\n');
  }

  private static String summary(CommandSpec command) {
    String header = first(command.usageMessage().header());
    return header.isEmpty() ? first(command.usageMessage().description()) : header;
  }

  private static String first(String... lines) {
    return lines.length == 0 ? "" : lines[0];
  }

  private static String quoted(String words) {
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
