package io.github.seplint.cli.console;

import io.github.seplint.text.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * An option or positional parameter, declared once as a constant; {@link Arguments#get} reads it.
 *
 * @param <T> the type of its value
 * @param names the longest last; empty for a positional parameter
 * @param label the placeholder of its value in the help; empty for a flag
 * @param help the text of the help
 * @param type boolean for a flag, String for one value, String[] for several
 * @param candidates values offered by shells; iterated over only for help and completion
 * @param isPath whether shells offer files
 * @param hasVariable whether an environment variable can set it
 * @param reader converts the values that were given, none if it is absent; it receives the name
 */
public record Opt<T>(
    OptGroup group,
    List<String> names,
    String label,
    String help,
    Class<?> type,
    Iterable<String> candidates,
    boolean isPath,
    boolean hasVariable,
    BiFunction<String, List<String>, T> reader) {
  /** The start of the names of environment variables. */
  static final String PREFIX = "SEPLINT_";

  /** Placeholder in help texts for the possible values, which a parser does not load. */
  public static final String CANDIDATES = "{candidates}";

  /**
   * An option that only arguments can set.
   *
   * @param usage names and label as in the help, two spaces, and the text of the help
   */
  Opt(
      OptGroup group,
      String usage,
      Class<?> type,
      Iterable<String> candidates,
      boolean isPath,
      BiFunction<String, List<String>, T> reader) {
    this(
        group,
        names(usage),
        label(usage),
        usage.substring(usage.indexOf("  ") + 2),
        type,
        candidates,
        isPath,
        false,
        reader);
  }

  private static List<String> names(String usage) {
    if (!usage.startsWith("-")) {
      return List.of();
    }
    String syntax = usage.substring(0, usage.indexOf("  "));
    int label = syntax.indexOf(" <");
    String names = label < 0 ? syntax : syntax.substring(0, label);
    // Two characters are a regular expression, which costs a start more than this loop.
    List<String> split = new ArrayList<>();
    int start = 0;
    for (int comma = names.indexOf(", "); comma >= 0; comma = names.indexOf(", ", start)) {
      split.add(names.substring(start, comma));
      start = comma + 2;
    }
    split.add(names.substring(start));
    return List.copyOf(split);
  }

  private static String label(String usage) {
    String syntax = usage.substring(0, usage.indexOf("  "));
    int start = usage.startsWith("-") ? syntax.indexOf('<') : 0;
    return start < 0 ? "" : syntax.substring(start);
  }

  /** The same, which an environment variable can set as well: a setting that writes no file. */
  public Opt<T> withVariable() {
    return new Opt<>(group, names, label, help, type, candidates, isPath, true, reader);
  }

  /** The name of the environment variable. */
  String variable() {
    return PREFIX + name().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** Positional parameters that are paths. */
  public static Opt<List<String>> paths(String usage) {
    return new Opt<>(
        OptGroup.GLOBAL, usage, String[].class, List.of(), true, (name, given) -> given);
  }

  /** Positional parameters that are words, with suggestions for completion. */
  public static Opt<List<String>> words(String usage, Iterable<String> words) {
    return new Opt<>(OptGroup.GLOBAL, usage, String[].class, words, false, (name, given) -> given);
  }

  /** The longest name, or the label of a positional parameter. */
  public String name() {
    return isPositional() ? label : names.get(names.size() - 1);
  }

  boolean isPositional() {
    return names.isEmpty();
  }

  boolean isFlag() {
    return type == boolean.class;
  }

  boolean isRepeatable() {
    return type == String[].class;
  }

  /** The text of the help, with the candidates. */
  String text() {
    return help.contains(CANDIDATES)
        ? help.replace(CANDIDATES, String.join(", ", candidates))
        : help;
  }

  /** The message about a value that is not one of the allowed words. */
  public static String invalidValue(String name, List<String> words, String value) {
    return "invalid value `%s` for %s; possible values: %s%s"
        .formatted(value, name, String.join(", ", words), DidYouMean.didYouMean(value, words));
  }
}
