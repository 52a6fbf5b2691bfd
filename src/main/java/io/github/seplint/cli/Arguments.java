package io.github.seplint.cli;

import io.github.seplint.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Parses the arguments of one command. */
final class Arguments {
  private final ParseResult parsed;

  private Arguments(ParseResult parsed) {
    this.parsed = parsed;
  }

  /**
   * Parses arguments.
   *
   * @throws UsageException if they do not fit
   */
  static Arguments parse(CommandSpec spec, String... arguments) {
    try {
      return new Arguments(new CommandLine(spec).parseArgs(arguments));
    } catch (CommandLine.UnmatchedArgumentException e) {
      String word = e.getUnmatched().get(0);
      throw new UsageException(
          (word.startsWith("-") ? "unknown option `" : "unexpected argument `")
              + word
              + "`"
              + Suggestion.didYouMean(word, names(spec)));
    } catch (CommandLine.ParameterException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  boolean has(String option) {
    return parsed.hasMatchedOption(option);
  }

  Optional<String> text(String option) {
    return Optional.ofNullable(parsed.matchedOptionValue(option, (String) null));
  }

  /** The value of an option that takes one of a few words. */
  String choice(String option, List<String> choices, String standard) {
    return oneOf(option, choices, text(option).orElse(standard));
  }

  /** The parts of an option that takes a comma-separated list of a few words. */
  List<String> choices(String option, List<String> choices) {
    return list(option).stream().map(word -> oneOf(option, choices, word)).toList();
  }

  private static String oneOf(String option, List<String> choices, String word) {
    if (!choices.contains(word)) {
      throw new UsageException(
          option
              + " takes "
              + String.join(", ", choices)
              + ", not `"
              + word
              + "`"
              + Suggestion.didYouMean(word, choices));
    }
    return word;
  }

  /** The value of an option that takes a whole number. */
  int number(String option, int least, int standard) {
    String digits = text(option).orElse("");
    if (digits.isEmpty()) {
      return standard;
    }
    boolean fits = digits.length() < 10 && digits.chars().allMatch(Character::isDigit);
    if (!fits || Integer.parseInt(digits) < least) {
      throw new UsageException(
          option + " takes a whole number from " + least + " up, not `" + digits + "`");
    }
    return Integer.parseInt(digits);
  }

  /** The parts of an option that takes a comma-separated list, and may be given more than once. */
  List<String> list(String option) {
    List<String> parts = new ArrayList<>();
    for (String value : parsed.matchedOptionValue(option, new String[0])) {
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

  /** The values of an option that may be given more than once. */
  List<String> texts(String option) {
    return List.of(parsed.matchedOptionValue(option, new String[0]));
  }

  List<String> positionals() {
    return List.of(parsed.matchedPositionalValue(0, new String[0]));
  }

  /** The one word that is no option, where it must be one of a few. */
  String onlyPositional(String what, List<String> choices) {
    List<String> words = positionals();
    if (words.size() != 1) {
      throw new UsageException("say " + what + ", one of: " + String.join(", ", choices));
    }
    if (!choices.contains(words.get(0))) {
      String word = words.get(0);
      throw new UsageException(
          what
              + " must be one of "
              + String.join(", ", choices)
              + ", not `"
              + word
              + "`"
              + Suggestion.didYouMean(word, choices));
    }
    return words.get(0);
  }

  private static List<String> names(CommandSpec spec) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      names.addAll(List.of(option.names()));
    }
    return names;
  }
}
