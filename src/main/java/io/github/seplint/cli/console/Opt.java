package io.github.seplint.cli.console;

import io.github.seplint.text.DidYouMean;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.ITypeInfo;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An option or positional parameter, declared once as a constant; {@link Arguments#get} reads it.
 *
 * @param <T> the type of its value
 * @param usage names and label as in the help, two spaces, and the text of the help
 * @param type boolean for a flag, String for one value, String[] for several
 * @param candidates values offered by shells; iterated over only for help and completion
 * @param isPath whether shells offer files
 * @param hasVariable whether an environment variable can set it
 * @param reader converts the values that were given, none if it is absent; it receives the name
 */
public record Opt<T>(
    OptGroup group,
    String usage,
    Class<?> type,
    Iterable<String> candidates,
    boolean isPath,
    boolean hasVariable,
    BiFunction<String, List<String>, T> reader) {
  /** Placeholder in help texts for the possible values, which a parser does not load. */
  public static final String CANDIDATES = "{candidates}";

  /** An option that only arguments can set. */
  Opt(
      OptGroup group,
      String usage,
      Class<?> type,
      Iterable<String> candidates,
      boolean isPath,
      BiFunction<String, List<String>, T> reader) {
    this(group, usage, type, candidates, isPath, false, reader);
  }

  /** The same, which an environment variable can set as well: a setting that writes no file. */
  public Opt<T> withVariable() {
    return new Opt<>(group, usage, type, candidates, isPath, true, reader);
  }

  /** The name of the environment variable. */
  String variable() {
    return "SEPLINT_" + name().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
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
    return isPositional() ? label() : names().get(names().size() - 1);
  }

  /** The names of an option, the longest last. */
  List<String> names() {
    String syntax = syntax();
    int label = syntax.indexOf(" <");
    return List.of((label < 0 ? syntax : syntax.substring(0, label)).split(", ", -1));
  }

  boolean isPositional() {
    return !usage.startsWith("-");
  }

  private String label() {
    int start = syntax().indexOf('<');
    return isPositional() ? syntax() : start < 0 ? "" : syntax().substring(start);
  }

  private String syntax() {
    return usage.substring(0, usage.indexOf("  "));
  }

  /** The option for Picocli's parser, without help. */
  OptionSpec option() {
    OptionSpec.Builder builder = OptionSpec.builder(names().toArray(new String[0])).type(type);
    return type == boolean.class
        ? builder.arity("0").build()
        : builder.arity("1").paramLabel(label()).build();
  }

  /** The option with its help in lines, as Picocli breaks within names of files. */
  OptionSpec described(int width, UnaryOperator<String> labels) {
    String variable =
        hasVariable && width == CommandModel.UNLIMITED ? " [env: " + variable() + "]" : "";
    OptionSpec.Builder builder =
        option().toBuilder()
            .paramLabel(labels.apply(label()))
            .usageHelp(name().equals("--help"))
            .description(CommandModel.lines(text() + variable, width));
    if (hasCandidates()) {
      builder.completionCandidates(candidates);
    }
    return isPath ? builder.typeInfo(file()).build() : builder.build();
  }

  /** The positional parameter for Picocli's parser, without help. */
  PositionalParamSpec positional() {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("0..*")
        .type(type)
        .hideParamSyntax(true)
        .paramLabel(label())
        .build();
  }

  /** The positional parameter with its help in lines. */
  PositionalParamSpec describedPositional(int width, UnaryOperator<String> labels) {
    PositionalParamSpec.Builder builder =
        positional().toBuilder()
            .paramLabel(labels.apply(label()))
            .description(CommandModel.lines(text(), width));
    if (hasCandidates()) {
      builder.completionCandidates(candidates);
    }
    return isPath ? builder.typeInfo(file()).build() : builder.build();
  }

  private boolean hasCandidates() {
    return candidates.iterator().hasNext();
  }

  private String text() {
    String help = usage.substring(usage.indexOf("  ") + 2);
    return help.contains(CANDIDATES)
        ? help.replace(CANDIDATES, String.join(", ", candidates))
        : help;
  }

  /** The type by which Picocli's completion scripts recognize paths. */
  private static ITypeInfo file() {
    return OptionSpec.builder("--file").type(File.class).build().typeInfo();
  }

  /** The message about a value that is not one of the allowed words. */
  public static String invalidValue(String name, List<String> words, String value) {
    return "invalid value `%s` for %s; possible values: %s%s"
        .formatted(value, name, String.join(", ", words), DidYouMean.didYouMean(value, words));
  }
}
