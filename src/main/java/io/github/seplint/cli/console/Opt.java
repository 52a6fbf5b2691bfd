package io.github.seplint.cli.console;

import io.github.seplint.project.UsageException;
import io.github.seplint.text.DidYouMean;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.ITypeInfo;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An option or positional parameter, declared once as a constant; {@link Arguments#get} reads it.
 *
 * @param <T> the type of its value
 */
public final class Opt<T> {
  /** Placeholder in help texts for the possible values, which a parser does not load. */
  public static final String CANDIDATES = "{candidates}";

  private final OptGroup group;
  private final String[] names;
  private final String label;
  private final String help;
  private final Values values;
  private final Function<List<String>, T> reader;

  /** The number of values that an option takes. */
  private enum Arity {
    NONE,
    ONE,
    MANY
  }

  /**
   * The values that an option takes.
   *
   * @param candidates offered by shells; iterated over only for help and completion
   * @param isPath whether shells offer files
   */
  private record Values(Arity arity, Iterable<String> candidates, boolean isPath) {
    static final Values FLAG = new Values(Arity.NONE, List.of(), false);

    Class<?> type() {
      return switch (arity) {
        case NONE -> boolean.class;
        case ONE -> String.class;
        case MANY -> String[].class;
      };
    }
  }

  private Opt(
      OptGroup group, String syntax, String help, Values values, Function<List<String>, T> reader) {
    boolean named = syntax.startsWith("-");
    int label = named ? syntax.indexOf('<') : 0;
    String written = label < 0 ? syntax : syntax.substring(0, label);
    this.group = group;
    this.names = named ? written.strip().split(", ", -1) : new String[0];
    this.label = label < 0 ? "" : syntax.substring(label);
    this.help = help;
    this.values = values;
    this.reader = reader;
  }

  /** An option without a value, such as {@code "-q, --quiet"}. */
  public static Opt<Boolean> flag(OptGroup group, String syntax, String help) {
    return new Opt<>(group, syntax, help, Values.FLAG, given -> !given.isEmpty());
  }

  /** An option with one value, such as {@code "--since <revision>"}. */
  public static Opt<Optional<String>> text(OptGroup group, String syntax, String help) {
    Values values = new Values(Arity.ONE, List.of(), false);
    return new Opt<>(group, syntax, help, values, given -> given.stream().findFirst());
  }

  /** An option whose value is a path; shells complete it with files. */
  public static Opt<Optional<String>> path(OptGroup group, String syntax, String help) {
    Values values = new Values(Arity.ONE, List.of(), true);
    return new Opt<>(group, syntax, help, values, given -> given.stream().findFirst());
  }

  /** An option that may be repeated. */
  public static Opt<List<String>> repeatable(OptGroup group, String syntax, String help) {
    return repeatable(group, syntax, help, List.of());
  }

  /** An option that may be repeated, and begins with one of a few words. */
  public static Opt<List<String>> repeatable(
      OptGroup group, String syntax, String help, Iterable<String> words) {
    return new Opt<>(group, syntax, help, new Values(Arity.MANY, words, false), given -> given);
  }

  /** An option that takes a comma-separated list and may be repeated. */
  public static Opt<List<String>> list(
      OptGroup group, String syntax, String help, Iterable<String> words) {
    return new Opt<>(group, syntax, help, new Values(Arity.MANY, words, false), Opt::parts);
  }

  /** An option that takes one of several words. */
  public static Opt<String> choice(
      OptGroup group, String syntax, String help, List<String> words, String standard) {
    String name = longest(syntax);
    return new Opt<>(
        group,
        syntax,
        help + " [default: " + standard + "] " + possible(words),
        new Values(Arity.ONE, words, false),
        given -> given.isEmpty() ? standard : oneOf(name, words, given.get(0)));
  }

  /** An option that takes one of several words, without a default of its own. */
  public static Opt<Optional<String>> choice(
      OptGroup group, String syntax, String help, List<String> words) {
    String name = longest(syntax);
    return new Opt<>(
        group,
        syntax,
        help + " " + possible(words),
        new Values(Arity.ONE, words, false),
        given -> given.stream().findFirst().map(word -> oneOf(name, words, word)));
  }

  /** An option that takes a comma-separated list of some words and may be repeated. */
  public static Opt<List<String>> choices(
      OptGroup group, String syntax, String help, List<String> words) {
    String name = longest(syntax);
    return new Opt<>(
        group,
        syntax,
        help + " " + possible(words),
        new Values(Arity.MANY, words, false),
        given -> parts(given).stream().map(word -> oneOf(name, words, word)).toList());
  }

  /** An option that takes an integer. */
  public static Opt<Integer> number(
      OptGroup group, String syntax, String help, int minimum, int standard) {
    String name = longest(syntax);
    return new Opt<>(
        group,
        syntax,
        help,
        new Values(Arity.ONE, List.of(), false),
        given -> given.isEmpty() ? standard : integer(name, given.get(0), minimum));
  }

  /** Positional parameters that are paths. */
  public static Opt<List<String>> paths(String label, String help) {
    Values values = new Values(Arity.MANY, List.of(), true);
    return new Opt<>(OptGroup.GLOBAL, label, help, values, given -> given);
  }

  /** Positional parameters that are words, with suggestions for completion. */
  public static Opt<List<String>> words(String label, String help, Iterable<String> words) {
    Values values = new Values(Arity.MANY, words, false);
    return new Opt<>(OptGroup.GLOBAL, label, help, values, given -> given);
  }

  /** The longest name, or the label of a positional parameter. */
  public String name() {
    return names.length == 0 ? label : names[names.length - 1];
  }

  OptGroup group() {
    return group;
  }

  List<String> names() {
    return List.of(names);
  }

  boolean isPositional() {
    return names.length == 0;
  }

  /**
   * Converts the values given on the command line, none if the option is absent.
   *
   * @throws UsageException if a value is invalid
   */
  T read(List<String> given) {
    return reader.apply(given);
  }

  /** The option for Picocli's parser, without help. */
  OptionSpec option() {
    OptionSpec.Builder builder = OptionSpec.builder(names).type(values.type());
    return values.arity() == Arity.NONE
        ? builder.arity("0").build()
        : builder.arity("1").paramLabel(label).build();
  }

  /** The option with its help in lines, as Picocli breaks within names of files. */
  OptionSpec described(int width, UnaryOperator<String> labels) {
    OptionSpec.Builder builder =
        option().toBuilder()
            .paramLabel(labels.apply(label))
            .usageHelp(name().equals("--help"))
            .description(CommandModel.lines(text(), width));
    if (hasCandidates()) {
      builder.completionCandidates(values.candidates());
    }
    return values.isPath() ? builder.typeInfo(file()).build() : builder.build();
  }

  /** The positional parameter for Picocli's parser, without help. */
  PositionalParamSpec positional() {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("0..*")
        .type(values.type())
        .hideParamSyntax(true)
        .paramLabel(label)
        .build();
  }

  /** The positional parameter with its help in lines. */
  PositionalParamSpec describedPositional(int width, UnaryOperator<String> labels) {
    PositionalParamSpec.Builder builder =
        positional().toBuilder()
            .paramLabel(labels.apply(label))
            .description(CommandModel.lines(text(), width));
    if (hasCandidates()) {
      builder.completionCandidates(values.candidates());
    }
    return values.isPath() ? builder.typeInfo(file()).build() : builder.build();
  }

  private boolean hasCandidates() {
    return values.candidates().iterator().hasNext();
  }

  private String text() {
    return help.contains(CANDIDATES)
        ? help.replace(CANDIDATES, String.join(", ", values.candidates()))
        : help;
  }

  /** The type by which Picocli's completion scripts recognize paths. */
  private static ITypeInfo file() {
    return OptionSpec.builder("--file").type(File.class).build().typeInfo();
  }

  private static String longest(String syntax) {
    int start = syntax.indexOf("--");
    return syntax.substring(start, syntax.indexOf(' ', start));
  }

  private static String possible(List<String> words) {
    return "[possible values: " + String.join(", ", words) + "]";
  }

  private static String oneOf(String name, List<String> words, String word) {
    if (!words.contains(word)) {
      throw new UsageException(invalidValue(name, words, word));
    }
    return word;
  }

  /** The message about a value that is not one of the allowed words. */
  public static String invalidValue(String name, List<String> words, String value) {
    return "invalid value `"
        + value
        + "` for "
        + name
        + "; possible values: "
        + String.join(", ", words)
        + DidYouMean.didYouMean(value, words);
  }

  private static int integer(String name, String digits, int minimum) {
    boolean fits =
        !digits.isEmpty()
            && digits.length() < 10
            && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    if (!fits || Integer.parseInt(digits) < minimum) {
      throw new UsageException(
          "invalid value `" + digits + "` for " + name + "; expected an integer >= " + minimum);
    }
    return Integer.parseInt(digits);
  }

  private static List<String> parts(List<String> given) {
    List<String> parts = new ArrayList<>();
    for (String value : given) {
      for (int from = 0; from <= value.length(); ) {
        int comma = value.indexOf(',', from);
        int to = comma < 0 ? value.length() : comma;
        String part = value.substring(from, to).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = to + 1;
      }
    }
    return parts;
  }
}
