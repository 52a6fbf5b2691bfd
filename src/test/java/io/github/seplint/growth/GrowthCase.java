package io.github.seplint.growth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A command and input that grows.
 *
 * @param smallest the first size, which is doubled
 * @param prints a part of the result, by which the case is known to reach what it is about; empty
 *     if the command must end without errors
 * @param files the files of a size, by path
 */
record GrowthCase(
    String name,
    int smallest,
    String command,
    String prints,
    IntFunction<Map<String, String>> files) {

  static Stream<GrowthCase> all() {
    return Stream.of(
            FileGrowth.cases(),
            FormatGrowth.cases(),
            QuoteGrowth.cases(),
            PageGrowth.cases(),
            InputGrowth.cases(),
            DiffGrowth.cases(),
            ReportGrowth.cases())
        .flatMap(cases -> cases);
  }

  /** The same text a number of times, each with its index. */
  static String many(int count, IntFunction<String> part) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, count).mapToObj(part).forEach(text::append);
    return text.toString();
  }

  /** Paths and contents in turn. */
  static Map<String, String> files(String... pathsAndContents) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      files.put(pathsAndContents[i], pathsAndContents[i + 1]);
    }
    return files;
  }

  @Override
  public String toString() {
    return name;
  }
}
