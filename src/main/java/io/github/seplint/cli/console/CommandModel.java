package io.github.seplint.cli.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help and options of a command, from which parser, help, completions and man pages are made.
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

  private static final String INDENT = "  ";
  private static final int WIDTH = 80;

  /** The width of lines in manuals. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  private static final int OPTION_WIDTH = 28;

  /** The columns that Picocli adds around options. */
  private static final int OPTION_INDENT = 8;

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

  /** The model for parsing: without help texts that only a reader needs. */
  CommandSpec parser() {
    CommandSpec spec = CommandSpec.create();
    parameters.ifPresent(each -> spec.addPositional(each.positional()));
    for (Opt<?> option : all()) {
      spec.addOption(option.option());
    }
    return spec;
  }

  /** The model for help on a terminal, without the commands below it. */
  public CommandSpec help(String name) {
    return described(name, WIDTH, label -> label);
  }

  /** The same for man pages and completion scripts, with escaped labels of values. */
  public CommandSpec manual(String name, UnaryOperator<String> labels) {
    CommandSpec spec = described(name, UNLIMITED, labels);
    spec.usageMessage().header(format(summary));
    return spec;
  }

  private CommandSpec described(String name, int width, UnaryOperator<String> labels) {
    CommandSpec spec = CommandSpec.create().name(name);
    int column = width == UNLIMITED ? UNLIMITED : width - OPTION_WIDTH - OPTION_INDENT;
    parameters.ifPresent(each -> spec.addPositional(each.describedPositional(column, labels)));
    for (OptGroup group : OptGroup.values()) {
      List<Opt<?>> members = all().stream().filter(each -> each.group() == group).toList();
      if (!members.isEmpty()) {
        ArgGroupSpec.Builder builder =
            ArgGroupSpec.builder()
                .exclusive(false)
                .validate(false)
                .order(spec.argGroups().size())
                .heading("%n" + group.heading() + ":%n");
        members.forEach(option -> builder.addArg(option.described(column, labels)));
        spec.addArgGroup(builder.build());
      }
    }
    describe(spec.usageMessage(), width);
    return spec;
  }

  private void describe(UsageMessageSpec usage, int width) {
    List<String> text = new ArrayList<>(List.of(lines(summary + ".", width)));
    for (String paragraph : description) {
      text.add("");
      text.addAll(List.of(lines(paragraph, width)));
    }
    usage
        .width(WIDTH)
        .longOptionsMaxWidth(OPTION_WIDTH)
        .sortOptions(false)
        .abbreviateSynopsis(true)
        .description(text.toArray(new String[0]))
        .parameterListHeading("%nArguments:%n")
        .commandListHeading("%nCommands:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes())
        .footerHeading(variables(width) + (examples.isEmpty() ? "" : "%nExamples:%n"))
        .footer(exampleLines());
  }

  /** The section about environment variables; empty in a manual, which names them by option. */
  private String variables(int width) {
    String names =
        all().stream()
            .filter(Opt::hasVariable)
            .map(Opt::variable)
            .sorted()
            .collect(Collectors.joining(", "));
    if (names.isEmpty() || width == UNLIMITED) {
      return "";
    }
    String text = "Set the options of these names, unless the command line does: " + names;
    return Stream.of(lines(text, width - INDENT.length()))
        .collect(Collectors.joining("%n" + INDENT, "%nEnvironment variables:%n" + INDENT, "%n"));
  }

  private String[] exampleLines() {
    int width = examples.keySet().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    examples.forEach(
        (command, purpose) ->
            lines.add(
                format(
                    INDENT
                        + "seplint "
                        + command
                        + " ".repeat(width - command.length() + 2)
                        + purpose)));
    return lines.toArray(new String[0]);
  }

  /** The same for every command. */
  private static Map<String, String> exitCodes() {
    return new TreeMap<>(
        Map.of(
            "0", "no findings",
            "1", "findings: errors or warnings, differences, missing coverage",
            "2", "usage or configuration error, no files matched, or unreadable files",
            "3", "internal error"));
  }

  /** Breaks text at spaces, and escapes it for Picocli. */
  static String[] lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(format(line.toString()));
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(format(line.toString()));
    return lines.toArray(new String[0]);
  }

  /** Picocli formats descriptions. */
  public static String format(String text) {
    return text.replace("%", "%%");
  }
}
