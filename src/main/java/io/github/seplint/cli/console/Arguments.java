package io.github.seplint.cli.console;

import io.github.seplint.project.UsageException;
import io.github.seplint.text.SafeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The parsed arguments of one command.
 *
 * @param variables environment variables of options, which set those that are not among the
 *     arguments; none if no variable has such a name
 */
public record Arguments(CommandModel model, Map<String, String> variables, Words words) {
  /**
   * The words of a command line, by option.
   *
   * @param given the values of each option by its longest name; one word for a flag
   * @param positionals the positional parameters
   */
  record Words(Map<String, List<String>> given, List<String> positionals) {}

  private static final List<String> YES = List.of("1", "true");
  private static final List<String> NO = List.of("0", "false");

  /** Variables of the launcher, which are set at each start. */
  private static final List<String> NOT_OPTIONS =
      List.of(Opt.PREFIX + "LAUNCHER", Opt.PREFIX + "JAVA_OPTS");

  /** Parses arguments regardless of the environment. */
  public static Arguments parse(CommandModel model, String... arguments) {
    return parse(model, Map.of(), arguments);
  }

  /** Parses arguments; throws if one is unknown, or if it or a variable has an invalid value. */
  public static Arguments parse(
      CommandModel model, Map<String, String> variables, String... arguments) {
    Arguments result =
        new Arguments(model, ofOptions(variables), new PicocliModel(model).parse(arguments));
    if (!result.has(CommandModel.HELP)) {
      for (Opt<?> option : model.options()) {
        if (result.has(option)) {
          result.get(option);
        }
      }
    }
    return result;
  }

  private static Map<String, String> ofOptions(Map<String, String> variables) {
    Map<String, String> ofOptions = new HashMap<>();
    for (Map.Entry<String, String> each : variables.entrySet()) {
      if (each.getKey().startsWith(Opt.PREFIX) && !NOT_OPTIONS.contains(each.getKey())) {
        ofOptions.put(each.getKey(), each.getValue());
      }
    }
    return ofOptions;
  }

  /** The value of an option; its default if it is absent. */
  public <T> T get(Opt<T> option) {
    Optional<String> variable =
        isNamed(option) || option.isPositional() ? Optional.empty() : variable(option);
    return variable.isPresent()
        ? option.reader().apply(option.variable(), List.of(variable.get()))
        : option.reader().apply(option.name(), values(option));
  }

  /** Returns whether an option was given, as an argument or by its variable. */
  public boolean has(Opt<?> option) {
    return isNamed(option) || variable(option).isPresent();
  }

  /** Returns whether an option is among the arguments. */
  public boolean isNamed(Opt<?> option) {
    return words.given().containsKey(option.name());
  }

  /** The value that a variable gives an option; empty for a flag that it turns off. */
  private Optional<String> variable(Opt<?> option) {
    if (variables.isEmpty() || !option.hasVariable()) {
      return Optional.empty();
    }
    String value = variables.getOrDefault(option.variable(), "");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (option.isFlag()) {
      UsageException.throwIf(
          !YES.contains(value) && !NO.contains(value),
          Opt.invalidValue(option.variable(), List.of("1", "0", "true", "false"), value));
      return YES.contains(value) ? Optional.of(value) : Optional.empty();
    }
    return Optional.of(value);
  }

  /** The positional parameters; none if the command has none. */
  public List<String> positionals() {
    return words.positionals();
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
        if (option.isFlag()) {
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
    return option.isPositional()
        ? words.positionals()
        : words.given().getOrDefault(option.name(), List.of());
  }
}
