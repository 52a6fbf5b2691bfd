package io.github.seplint.cli.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a command line, by option. Picocli parses everything but the usual words: starting
 * it takes 7 ms and 140 classes.
 *
 * @param given the values of each option by its longest name; one word for a flag
 * @param positionals the positional parameters
 */
record ArgumentWords(Map<String, List<String>> given, List<String> positionals) {
  private static final List<String> FLAG = List.of("true");

  /** Parses words; throws if one is unknown or lacks its value. */
  static ArgumentWords parse(CommandModel model, String... words) {
    return parseUsual(model, words).orElseGet(() -> new PicocliModel(model).parse(words));
  }

  /**
   * Parses flags, options whose value follows or is joined with {@code =}, and parameters.
   *
   * @return empty for anything else, as combined short options, repeated options, files of
   *     arguments or an error
   */
  static Optional<ArgumentWords> parseUsual(CommandModel model, String... words) {
    List<Opt<?>> options = model.all();
    Map<String, List<String>> given = new HashMap<>();
    List<String> positionals = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (isValue(word)) {
        positionals.add(word);
        continue;
      }
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      Optional<Opt<?>> found = find(options, equals < 0 ? word : word.substring(0, equals));
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Opt<?> option = found.get();
      if (option.isFlag() && equals < 0) {
        if (given.put(option.name(), FLAG) != null) {
          return Optional.empty();
        }
        continue;
      }
      if (equals < 0) {
        i++;
      }
      String value = equals >= 0 ? word.substring(equals + 1) : i < words.length ? words[i] : "";
      List<String> values = given.computeIfAbsent(option.name(), none -> new ArrayList<>());
      if (option.isFlag() || !isValue(value) || (!values.isEmpty() && !option.isRepeatable())) {
        return Optional.empty();
      }
      values.add(value);
    }
    return positionals.isEmpty() || model.parameters().isPresent()
        ? Optional.of(new ArgumentWords(given, positionals))
        : Optional.empty();
  }

  /** Returns whether a word can only be a value: neither an option nor a file of arguments. */
  private static boolean isValue(String word) {
    return word.equals("-") || (!word.isEmpty() && word.charAt(0) != '-' && word.charAt(0) != '@');
  }

  private static Optional<Opt<?>> find(List<Opt<?>> options, String name) {
    for (Opt<?> each : options) {
      if (each.names().contains(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
