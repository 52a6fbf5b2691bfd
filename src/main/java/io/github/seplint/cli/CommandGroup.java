package io.github.seplint.cli;

import io.github.seplint.project.UsageException;
import io.github.seplint.source.Suggestion;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** A command that does nothing by itself, but has others below it. */
final class CommandGroup {
  private final Shell shell;
  private final String name;
  private final String description;
  private final Map<String, Subcommand> subcommands;

  /**
   * A group.
   *
   * @param subcommands by their names, in the order of the help
   */
  CommandGroup(Shell shell, String name, String description, Map<String, Subcommand> subcommands) {
    this.shell = shell;
    this.name = name;
    this.description = description;
    this.subcommands = Collections.unmodifiableMap(subcommands);
  }

  /** What the help of the whole program shows. */
  CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("seplint " + name);
    spec.usageMessage().description(description).commandListHeading("%nCommands:%n");
    subcommands.forEach((word, each) -> spec.addSubcommand(word, each.spec()));
    spec.addOption(Help.option());
    return spec;
  }

  ExitCode run(String... words) {
    if (words.length == 0) {
      new Help(shell).print(spec());
      return ExitCode.USAGE;
    }
    Optional<Subcommand> found = Optional.ofNullable(subcommands.get(words[0]));
    if (found.isEmpty()) {
      return other(words[0], words);
    }
    CommandSpec spec = found.get().spec();
    Arguments arguments = Arguments.parse(spec, Arrays.copyOfRange(words, 1, words.length));
    return arguments.has("--help") ? new Help(shell).print(spec) : found.get().run(arguments);
  }

  private ExitCode other(String word, String... words) {
    if (word.equals("help") || word.startsWith("-")) {
      CommandSpec spec = spec();
      return word.equals("help") || Arguments.parse(spec, words).has("--help")
          ? new Help(shell).print(spec)
          : ExitCode.USAGE;
    }
    throw new UsageException(
        "no command of "
            + name
            + " is called `"
            + word
            + "`"
            + Suggestion.didYouMean(word, subcommands.keySet())
            + "; see seplint "
            + name
            + " --help");
  }
}
