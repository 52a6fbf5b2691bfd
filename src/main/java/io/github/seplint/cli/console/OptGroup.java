package io.github.seplint.cli.console;

import io.github.seplint.project.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The heading under which help shows an option, and the declaration of its options. A declaration
 * begins like the help: {@code "-q, --quiet Print findings only"} with two spaces before the text,
 * and a label for the value as in {@code "--since <revision> Only files changed since then"}.
 */
public enum OptGroup {
  SELECTION("Rule selection"),
  SEVERITY("Severity and exit code"),
  SPECIFICATION("Specification"),
  RESULTS("Conformance results"),
  SDKS("Comparison of SDKs"),
  CHANGES("Changed files"),
  BASELINE("Baseline"),
  FIXING("Fixing"),
  OUTPUT("Output"),
  GLOBAL("Global options");

  private final String heading;

  OptGroup(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }

  /** An option without a value. */
  public Opt<Boolean> flag(String usage) {
    return new Opt<>(
        this, usage, boolean.class, List.of(), false, (name, given) -> !given.isEmpty());
  }

  /** An option with one value. */
  public Opt<Optional<String>> text(String usage) {
    return one(usage, List.of(), (name, given) -> given.stream().findFirst());
  }

  /** An option whose value is a path; shells complete it with files. */
  public Opt<Optional<String>> path(String usage) {
    return new Opt<>(
        this, usage, String.class, List.of(), true, (name, given) -> given.stream().findFirst());
  }

  /** An option whose value is a path, and that may be repeated. */
  public Opt<List<String>> paths(String usage) {
    return new Opt<>(this, usage, String[].class, List.of(), true, (name, given) -> given);
  }

  /** An option that may be repeated. */
  public Opt<List<String>> repeatable(String usage) {
    return repeatable(usage, List.of());
  }

  /** An option that may be repeated, and begins with one of a few words. */
  public Opt<List<String>> repeatable(String usage, Iterable<String> words) {
    return many(usage, words, (name, given) -> given);
  }

  /** An option that takes a comma-separated list and may be repeated. */
  public Opt<List<String>> list(String usage, Iterable<String> words) {
    return many(usage, words, (name, given) -> parts(given));
  }

  /** An option that takes one of several words. */
  public Opt<String> choice(String usage, List<String> words, String standard) {
    return one(
        usage + " [default: " + standard + "] " + possible(words),
        words,
        (name, given) -> given.isEmpty() ? standard : oneOf(name, words, given.get(0)));
  }

  /** An option that takes one of several words, without a default of its own. */
  public Opt<Optional<String>> choice(String usage, List<String> words) {
    return one(
        usage + " " + possible(words),
        words,
        (name, given) -> given.stream().findFirst().map(word -> oneOf(name, words, word)));
  }

  /** An option that takes a comma-separated list of some words and may be repeated. */
  public Opt<List<String>> choices(String usage, List<String> words) {
    return many(
        usage + " " + possible(words),
        words,
        (name, given) -> parts(given).stream().map(word -> oneOf(name, words, word)).toList());
  }

  /** An option that takes an integer. */
  public Opt<Integer> number(String usage, int minimum, int standard) {
    return one(
        usage,
        List.of(),
        (name, given) -> given.isEmpty() ? standard : integer(name, given.get(0), minimum));
  }

  private <T> Opt<T> one(
      String usage, Iterable<String> words, BiFunction<String, List<String>, T> reader) {
    return new Opt<>(this, usage, String.class, words, false, reader);
  }

  private <T> Opt<T> many(
      String usage, Iterable<String> words, BiFunction<String, List<String>, T> reader) {
    return new Opt<>(this, usage, String[].class, words, false, reader);
  }

  private static String possible(List<String> words) {
    return "[possible values: " + String.join(", ", words) + "]";
  }

  private static String oneOf(String name, List<String> words, String word) {
    if (!words.contains(word)) {
      throw new UsageException(Opt.invalidValue(name, words, word));
    }
    return word;
  }

  private static int integer(String name, String digits, int minimum) {
    if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) < minimum) {
      throw new UsageException(
          "invalid value `" + digits + "` for " + name + "; expected an integer >= " + minimum);
    }
    return Integer.parseInt(digits);
  }

  private static List<String> parts(List<String> given) {
    return given.stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
