package io.github.seplint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Completions for fish, which Picocli does not generate.
 *
 * @see <a href="https://fishshell.com/docs/current/completions.html">Writing your own
 *     completions</a>
 */
final class FishCompletion {
  private final StringBuilder text = new StringBuilder("# Completions of seplint for fish.\n");

  private FishCompletion() {}

  static String script(CommandSpec tree) {
    FishCompletion completion = new FishCompletion();
    completion.add(tree, List.of());
    return completion.text.toString();
  }

  /** Adds the completions after the words of a command. */
  private void add(CommandSpec command, List<String> words) {
    String where = condition(words, command.subcommands().keySet());
    command
        .subcommands()
        .forEach(
            (name, sub) ->
                line(where, "-f -a " + name, sub.getCommandSpec().usageMessage().header()));
    command.options().forEach(each -> line(where, option(each), each.description()));
    command.positionalParameters().stream()
        .filter(each -> !candidates(each).isEmpty())
        .forEach(each -> line(where, candidates(each), each.description()));
    command
        .subcommands()
        .forEach(
            (name, sub) ->
                add(sub.getCommandSpec(), Stream.concat(words.stream(), Stream.of(name)).toList()));
  }

  private static String condition(List<String> words, Set<String> further) {
    List<String> parts = new ArrayList<>();
    words.forEach(word -> parts.add("__fish_seen_subcommand_from " + word));
    if (!further.isEmpty()) {
      parts.add("not __fish_seen_subcommand_from " + String.join(" ", further));
    }
    return quoted(String.join("; and ", parts));
  }

  private static String option(OptionSpec option) {
    StringBuilder how = new StringBuilder();
    for (String name : option.names()) {
      how.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
      how.append(' ');
    }
    return how.append(option.arity().max() > 0 ? "-r " : "")
        .append(candidates(option))
        .toString()
        .strip();
  }

  /** The words that an argument can be; if there are none, files are offered. */
  private static String candidates(ArgSpec argument) {
    return argument.completionCandidates() == null
        ? ""
        : "-f -a " + quoted(String.join(" ", argument.completionCandidates()));
  }

  private void line(String where, String how, String... description) {
    text.append("complete -c seplint -n ").append(where).append(' ').append(how);
    text.append(" -d ").append(quoted(description[0])).append('\n');
  }

  private static String quoted(String words) {
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
