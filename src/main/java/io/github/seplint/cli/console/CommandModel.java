package io.github.seplint.cli.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The help and options of a command, from which {@link PicocliModel} makes parser, help,
 * completions and man pages.
 *
 * @param summary one line for the list of commands
 * @param description further paragraphs of its help
 * @param parameters its positional parameters
 * @param examples the reason to run each command line, which lacks {@code seplint}; in order
 */
public record CommandModel(
    String summary,
    List<String> description,
    Optional<Opt<List<String>>> parameters,
    List<Opt<?>> options,
    Map<String, String> examples) {

  /** An option of every command. */
  public static final Opt<Boolean> HELP = OptGroup.GLOBAL.flag("-h, --help  Show this help");

  /** A command without options. */
  public static CommandModel of(String summary, String... description) {
    return new CommandModel(summary, List.of(description), Optional.empty(), List.of(), Map.of());
  }

  /** The same with positional parameters. */
  public CommandModel parameters(Opt<List<String>> each) {
    return new CommandModel(summary, description, Optional.of(each), options, examples);
  }

  /** The same with further options; help shows them by group, in this order. */
  public CommandModel options(Opt<?>... more) {
    List<Opt<?>> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new CommandModel(summary, description, parameters, all, examples);
  }

  /** The same with the options of commands that search a project for files. */
  public CommandModel projectOptions() {
    return options(
        CommonOptions.CONFIG,
        CommonOptions.ISOLATED,
        CommonOptions.ALLOW_OUTSIDE,
        CommonOptions.NO_LIMIT);
  }

  /** The same with a further example. */
  public CommandModel example(String command, String purpose) {
    Map<String, String> all = new LinkedHashMap<>(examples);
    all.put(command, purpose);
    return new CommandModel(summary, description, parameters, options, all);
  }

  /** All options, with the one that shows the help. */
  List<Opt<?>> all() {
    List<Opt<?>> all = new ArrayList<>(options);
    all.add(HELP);
    return all;
  }
}
