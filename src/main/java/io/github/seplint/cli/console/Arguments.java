package io.github.seplint.cli.console;

import io.github.seplint.project.UsageException;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The parsed arguments of one command.
 *
 * @param variables environment variables, which set options that are not among the arguments
 */
public record Arguments(CommandModel model, Map<String, String> variables, ParseResult parsed) {
  private static final List<String> YES = List.of("1", "true");
  private static final List<String> NO = List.of("0", "false");

  /** Parses arguments regardless of the environment. */
  public static Arguments parse(CommandModel model, String... arguments) {
    return parse(model, Map.of(), arguments);
  }

  /** Parses arguments; throws if one is unknown, or if it or a variable has an invalid value. */
  public static Arguments parse(
      CommandModel model, Map<String, String> variables, String... arguments) {
    try {
      Arguments result =
          new Arguments(model, variables, new CommandLine(model.parser()).parseArgs(arguments));
      if (!result.has(CommandModel.HELP)) {
        model.options().forEach(result::get);
      }
      return result;
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
      throw new UsageException(valueOfFlag(model, List.of(arguments)));
    } catch (CommandLine.ParameterException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static String name(ArgSpec option) {
    return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
  }

  private static String valueOfFlag(CommandModel model, List<String> arguments) {
    return model.all().stream()
        .filter(option -> option.type() == boolean.class)
        .flatMap(option -> option.names().stream())
        .filter(name -> arguments.stream().anyMatch(each -> each.startsWith(name + "=")))
        .findFirst()
        .map(name -> name + " takes no value")
        .orElse("a flag takes no value");
  }

  /** The value of an option; its default if it is absent. */
  public <T> T get(Opt<T> option) {
    if (isNamed(option) || option.isPositional()) {
      return option.reader().apply(option.name(), values(option));
    }
    return option.reader().apply(option.variable(), variable(option).stream().toList());
  }

  /** Returns whether an option was given, as an argument or by its variable. */
  public boolean has(Opt<?> option) {
    return isNamed(option) || variable(option).isPresent();
  }

  /** Returns whether an option is among the arguments. */
  public boolean isNamed(Opt<?> option) {
    return parsed.hasMatchedOption(option.name());
  }

  /** The value that a variable gives an option; empty for a flag that it turns off. */
  private Optional<String> variable(Opt<?> option) {
    if (!option.hasVariable()) {
      return Optional.empty();
    }
    String value = variables.getOrDefault(option.variable(), "");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (option.type() == boolean.class) {
      UsageException.throwIf(
          !YES.contains(value) && !NO.contains(value),
          Opt.invalidValue(option.variable(), List.of("1", "0", "true", "false"), value));
      return YES.contains(value) ? Optional.of(value) : Optional.empty();
    }
    return Optional.of(value);
  }

  /** The positional parameters; none if the command has none. */
  public List<String> positionals() {
    return model.parameters().map(this::get).orElse(List.of());
  }

  /**
   * The words of these arguments in a fixed order, for a shell.
   *
   * @param omitted options that do not matter
   * @param shown converts the values of options and parameters
   */
  public String words(List<Opt<?>> omitted, UnaryOperator<String> shown) {
    List<String> words = new ArrayList<>();
    for (Opt<?> option : model.options()) {
      if (has(option) && !omitted.contains(option)) {
        if (option.type() == boolean.class) {
          words.add(option.name());
        } else {
          for (String value : values(option)) {
            words.add(option.name() + " " + SafeText.shellWord(shown.apply(value)));
          }
        }
      }
    }
    positionals().stream().map(shown).sorted().forEach(each -> words.add(SafeText.shellWord(each)));
    return String.join(" ", words);
  }

  private List<String> values(Opt<?> option) {
    if (option.isPositional()) {
      return List.of(parsed.matchedPositionalValue(0, new String[0]));
    }
    return Optional.ofNullable(parsed.matchedOption(option.name()))
        .map(matched -> matched.stringValues())
        .orElse(List.of());
  }
}
