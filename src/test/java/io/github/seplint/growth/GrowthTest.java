package io.github.seplint.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Input of twice the size takes about twice the work. The work is a number of operations, which
 * does not depend on the machine; see {@link Operations}.
 */
final class GrowthTest {
  private static final int DOUBLINGS = 3;
  private static final double MOST = 2.5;

  /** The growth of one method, twice in succession, that is quadratic. */
  private static final double QUADRATIC = 3.2;

  /** Methods with less than this part of all operations are not examined. */
  private static final double LEAST_PART = 0.005;

  /** The texts and reasons of a file, and the characters that each has in addition. */
  private static final int TEXTS = 30;

  private static final int SHORT_TEXT = 800;

  /** The operations per character in rules, and in all code of seplint. */
  private static final double MOST_IN_RULES = 0.05;

  private static final double MOST_IN_ALL = 20;

  private static final int MOST_SHOWN = 8;
  private static final ClassLoader LOADER = new CountingClassLoader();

  @TempDir private Path directory;

  static Stream<GrowthCase> cases() {
    String only = System.getProperty("seplint.growth", "");
    return GrowthCase.all().filter(each -> each.name().contains(only.replace('_', ' ')));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void workGrowsWithTheInput(GrowthCase growing) throws Exception {
    work(growing, growing.smallest() / 2); // classes are loaded
    List<long[]> runs = new ArrayList<>(List.of(work(growing, growing.smallest())));
    for (int i = 1; i <= DOUBLINGS; i++) {
      long earlier = total(runs.get(i - 1));
      long[] counts = work(growing, growing.smallest() << i);
      runs.add(counts);
      assertTrue(
          total(counts) < MOST * earlier,
          () -> growing + ": " + earlier + ", then " + shown(counts));
    }
    assertEquals(List.of(), quadratic(runs));
  }

  /** The methods whose operations quadruple, although they are still a small part of all. */
  private static List<String> quadratic(List<long[]> runs) {
    long[] first = runs.get(DOUBLINGS - 2);
    long[] second = runs.get(DOUBLINGS - 1);
    long[] third = runs.get(DOUBLINGS);
    double least = total(third) * LEAST_PART;
    return IntStream.range(0, third.length)
        .filter(i -> third[i] > least)
        .filter(i -> second[i] > QUADRATIC * first[i] && third[i] > QUADRATIC * second[i])
        .mapToObj(i -> Operations.name(i) + ": " + first[i] + ", " + second[i] + ", " + third[i])
        .toList();
  }

  private static long total(long[] counts) {
    return LongStream.of(counts).sum();
  }

  private static String shown(long[] counts) {
    return IntStream.range(0, counts.length)
        .boxed()
        .sorted(Comparator.comparing(i -> -counts[i]))
        .limit(MOST_SHOWN)
        .map(i -> "\n  " + counts[i] + " " + Operations.name(i))
        .collect(Collectors.joining("", String.valueOf(total(counts)), ""));
  }

  /** What rules search for is derived from each value once; no rule looks at its characters. */
  @Test
  void rulesDoNotScanTheTextsOfRows() throws Exception {
    GrowthCase texts =
        new GrowthCase("long texts", SHORT_TEXT, "check -j 1 .", "", GrowthTest::withTextsOfLength);
    work(texts, SHORT_TEXT / 2); // classes are loaded
    long[] few = work(texts, SHORT_TEXT);
    long[] many = work(texts, 2 * SHORT_TEXT);
    Arrays.setAll(many, i -> many[i] - few[i]);
    long characters = (long) SHORT_TEXT * TEXTS;

    long inRules = in(many, "seplint.rules.");
    long inAll = in(many, "seplint.");

    assertTrue(inRules < characters * MOST_IN_RULES, () -> inRules + " in rules: " + shown(many));
    assertTrue(
        inAll < characters * MOST_IN_ALL, () -> inAll + " of " + characters + ": " + shown(many));
  }

  /** A file whose texts and reasons have a number of characters more than a short sentence. */
  private static Map<String, String> withTextsOfLength(int length) {
    String more = "lantern ".repeat(length / 8);
    String rows =
        GrowthCase.many(
            TEXTS / 3,
            i ->
                "  - check: sep-7001-lamp-%d\n    text: 'Keepers MUST light lamp %d of the %sfirst.'\n"
                        .formatted(i, i, more)
                    + "  - text: 'Keepers MUST clean lamp %d of the %sfirst.'\n".formatted(i, more)
                    + "    excluded: 'How lamp %d of the %sfirst is cleaned is not visible.'\n"
                        .formatted(i, more));
    return GrowthCase.files(
        "sep-7001.yaml",
        "sep: 7001\nspec_url: https://modelcontextprotocol.io/specification/draft/lamp#oil\n"
            + "requirements:\n"
            + rows);
  }

  /** The operations in the code of some packages. */
  private static long in(long[] counts, String packages) {
    return IntStream.range(0, counts.length)
        .filter(i -> counts[i] > 0 && Operations.name(i).replace('/', '.').contains(packages))
        .mapToLong(i -> counts[i])
        .sum();
  }

  /** Runs a command on input of a size, and returns the operations by method. */
  private long[] work(GrowthCase growing, int size) throws Exception {
    Path scratch = directory.resolve(String.valueOf(size));
    for (Map.Entry<String, String> file : growing.files().apply(size).entrySet()) {
      Path path = scratch.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Method run =
        LOADER
            .loadClass("io.github.seplint.cli.CliResult")
            .getMethod("of", Path.class, String[].class);
    Operations.reset();
    Object result = run.invoke(null, scratch, growing.command().split(" "));
    long[] counts = Operations.counts();
    String printed = String.valueOf(result);
    String end = printed.substring(Math.max(0, printed.length() - 500));
    boolean done = printed.endsWith("exit=CLEAN]") || printed.endsWith("exit=FINDINGS]");
    assertTrue(growing.prints().isEmpty() ? done : printed.contains(growing.prints()), end);
    return counts;
  }
}
