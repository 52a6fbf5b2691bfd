package io.github.seplint.cli.console;

import io.github.seplint.project.UsageException;
import io.github.seplint.text.DidYouMean;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ITypeInfo;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/** A command as Picocli describes it: its parser and its help. */
public record PicocliModel(CommandModel model) {
  private static final String INDENT = "  ";
  private static final int WIDTH = 80;

  /** The width of lines in manuals. */
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private static final int OPTION_WIDTH = 28;

  /** The columns that Picocli adds around options. */
  private static final int OPTION_INDENT = 8;

  /** Parses words; throws if one is unknown or lacks its value. */
  Arguments.Words parse(String... words) {
    try {
      return words(new CommandLine(parser()).parseArgs(words));
    } catch (CommandLine.UnmatchedArgumentException e) {
      String word = e.getUnmatched().get(0);
      List<String> known = model.all().stream().flatMap(each -> each.names().stream()).toList();
      throw new UsageException(
          "%s `%s`%s"
              .formatted(
                  word.startsWith("-") ? "unknown option" : "unexpected argument",
                  word,
                  word.startsWith("--") ? DidYouMean.didYouMean(word, known) : ""));
    } catch (CommandLine.OverwrittenOptionException e) {
      throw new UsageException(name(e.getOverwritten()) + " is given more than once");
    } catch (CommandLine.MissingParameterException e) {
      ArgSpec missing = e.getMissing().get(0);
      throw new UsageException(
          "missing value for %s: %s".formatted(name(missing), missing.paramLabel()));
    } catch (CommandLine.MaxValuesExceededException e) {
      throw new UsageException(valueOfFlag(List.of(words)));
    } catch (CommandLine.ParameterException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static String name(ArgSpec option) {
    return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
  }

  private String valueOfFlag(List<String> words) {
    return model.all().stream()
        .filter(Opt::isFlag)
        .flatMap(option -> option.names().stream())
        .filter(name -> words.stream().anyMatch(each -> each.startsWith(name + "=")))
        .findFirst()
        .map(name -> name + " takes no value")
        .orElse("a flag takes no value");
  }

  private Arguments.Words words(ParseResult parsed) {
    Map<String, List<String>> given = new HashMap<>();
    for (Opt<?> option : model.all()) {
      if (parsed.hasMatchedOption(option.name())) {
        given.put(option.name(), parsed.matchedOption(option.name()).stringValues());
      }
    }
    return new Arguments.Words(
        given,
        model.parameters().isPresent()
            ? List.of(parsed.matchedPositionalValue(0, new String[0]))
            : List.of());
  }

  /** The model for parsing: without help texts that only a reader needs. */
  private CommandSpec parser() {
    CommandSpec spec = CommandSpec.create();
    model.parameters().ifPresent(each -> spec.addPositional(positional(each)));
    for (Opt<?> option : model.all()) {
      spec.addOption(option(option));
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
    spec.usageMessage().header(format(model.summary()));
    return spec;
  }

  private CommandSpec described(String name, int width, UnaryOperator<String> labels) {
    CommandSpec spec = CommandSpec.create().name(name);
    int column = width == UNLIMITED ? UNLIMITED : width - OPTION_WIDTH - OPTION_INDENT;
    model
        .parameters()
        .ifPresent(each -> spec.addPositional(describedPositional(each, column, labels)));
    for (OptGroup group : OptGroup.values()) {
      List<Opt<?>> members = model.all().stream().filter(each -> each.group() == group).toList();
      if (!members.isEmpty()) {
        ArgGroupSpec.Builder builder =
            ArgGroupSpec.builder()
                .exclusive(false)
                .validate(false)
                .order(spec.argGroups().size())
                .heading("%n" + group.heading() + ":%n");
        members.forEach(option -> builder.addArg(described(option, column, labels)));
        spec.addArgGroup(builder.build());
      }
    }
    describe(spec.usageMessage(), width);
    return spec;
  }

  private void describe(UsageMessageSpec usage, int width) {
    List<String> text = new ArrayList<>(List.of(lines(model.summary() + ".", width)));
    for (String paragraph : model.description()) {
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
        .footerHeading(variables(width) + (model.examples().isEmpty() ? "" : "%nExamples:%n"))
        .footer(exampleLines());
  }

  /** The section about environment variables; empty in a manual, which names them by option. */
  private String variables(int width) {
    String names =
        model.all().stream()
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
    int width = model.examples().keySet().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    model
        .examples()
        .forEach(
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
    Map<String, String> codes = new TreeMap<>();
    codes.put("0", "no findings");
    codes.put("1", "findings: errors or warnings, differences, missing coverage");
    codes.put("2", "usage or configuration error, no files matched, or unreadable files");
    codes.put("3", "internal error");
    return codes;
  }

  /** Breaks text at spaces, and escapes it for Picocli. */
  private static String[] lines(String text, int width) {
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

  /** The option for the parser, without help. */
  private static OptionSpec option(Opt<?> option) {
    OptionSpec.Builder builder =
        OptionSpec.builder(option.names().toArray(new String[0])).type(option.type());
    return option.isFlag()
        ? builder.arity("0").build()
        : builder.arity("1").paramLabel(option.label()).build();
  }

  /** The option with its help in lines, as Picocli breaks within names of files. */
  private static OptionSpec described(Opt<?> option, int width, UnaryOperator<String> labels) {
    String variable =
        option.hasVariable() && width == UNLIMITED ? " [env: " + option.variable() + "]" : "";
    OptionSpec.Builder builder =
        option(option).toBuilder()
            .paramLabel(labels.apply(option.label()))
            .usageHelp(option.name().equals("--help"))
            .description(lines(option.text() + variable, width));
    if (hasCandidates(option)) {
      builder.completionCandidates(option.candidates());
    }
    return option.isPath() ? builder.typeInfo(file()).build() : builder.build();
  }

  /** The positional parameter for the parser, without help. */
  private static PositionalParamSpec positional(Opt<?> parameter) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("0..*")
        .type(parameter.type())
        .hideParamSyntax(true)
        .paramLabel(parameter.label())
        .build();
  }

  /** The positional parameter with its help in lines. */
  private static PositionalParamSpec describedPositional(
      Opt<?> parameter, int width, UnaryOperator<String> labels) {
    PositionalParamSpec.Builder builder =
        positional(parameter).toBuilder()
            .paramLabel(labels.apply(parameter.label()))
            .description(lines(parameter.text(), width));
    if (hasCandidates(parameter)) {
      builder.completionCandidates(parameter.candidates());
    }
    return parameter.isPath() ? builder.typeInfo(file()).build() : builder.build();
  }

  private static boolean hasCandidates(Opt<?> option) {
    return option.candidates().iterator().hasNext();
  }

  /** The type by which the completion scripts recognize paths. */
  private static ITypeInfo file() {
    return OptionSpec.builder("--file").type(File.class).build().typeInfo();
  }
}
