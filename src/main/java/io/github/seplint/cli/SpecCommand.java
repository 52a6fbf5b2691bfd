package io.github.seplint.cli;

import io.github.seplint.source.Suggestion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seplint spec}: commands about the specification. */
final class SpecCommand {
  private final Shell shell;
  private final Map<String, Subcommand> subcommands = new LinkedHashMap<>();

  /** A command below this one. */
  interface Subcommand {
    /** Its options, with the one that asks for help. */
    CommandSpec spec();

    /** Runs it; help was not asked for. */
    ExitCode run(Arguments arguments);
  }

  SpecCommand(Shell shell) {
    this.shell = shell;
    subcommands.put("list", new SpecListCommand(shell));
    subcommands.put("coverage", new SpecCoverageCommand(shell));
    subcommands.put("match", new SpecMatchCommand(shell));
    subcommands.put("lock", new SpecLockCommand(shell));
    subcommands.put("drift", new SpecDriftCommand(shell));
  }

  /** What the help of the whole program shows. */
  CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("seplint spec");
    spec.usageMessage()
        .description("Looks at the specification that rows quote.")
        .commandListHeading("%nCommands:%n");
    subcommands.forEach((name, each) -> spec.addSubcommand(name, each.spec()));
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
        "no command of spec is called `"
            + word
            + "`"
            + Suggestion.didYouMean(word, subcommands.keySet())
            + "; see seplint spec --help");
  }
}
