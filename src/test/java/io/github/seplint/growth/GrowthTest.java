package io.github.seplint.growth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
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
 * does not depend on the machine; see {@link Operations}. Memory counts as well: copying is work.
 */
final class GrowthTest {
  private static final int DOUBLINGS = 3;

  /** The growth by the last doubling: buffers of libraries are reused at times. */
  private static final double MOST = 3;

  /** The growth by all doublings, on average. */
  private static final double MOST_ON_AVERAGE = 2.5;

  /** The texts and reasons of a file, and the characters that each has in addition. */
  private static final int TEXTS = 30;

  private static final int SHORT_TEXT = 800;

  /** The operations per character in rules, and in all code of seplint. */
  private static final double MOST_IN_RULES = 0.05;

  private static final double MOST_IN_ALL = 20;

  private static final int MOST_SHOWN = 8;
  private static final int BYTES_PER_OPERATION = 8;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final ClassLoader LOADER = new CountingClassLoader();

  @TempDir private Path directory;

  static Stream<GrowthCase> cases() {
    String only = System.getProperty("seplint.growth", "");
    return GrowthCase.all().filter(each -> each.name().contains(only.replace('_', ' ')));
  }

  /** The work of one run: its operations by method, and the bytes that it allocated. */
  private static final class Work {
    private final long[] counts;
    private final long bytes;

    Work(long[] counts, long bytes) {
      this.counts = counts;
      this.bytes = bytes;
    }

    static Work now() {
      return new Work(Operations.counts(), THREADS.getCurrentThreadAllocatedBytes());
    }

    Work since(Work before) {
      long[] since = new long[counts.length];
      Arrays.setAll(since, i -> counts[i] - before.counts[i]);
      return new Work(since, bytes - before.bytes);
    }

    /** The operations in the code of some packages. */
    long in(String packages) {
      return IntStream.range(0, counts.length)
          .filter(i -> counts[i] > 0 && Operations.name(i).replace('/', '.').contains(packages))
          .mapToLong(i -> counts[i])
          .sum();
    }

    long total() {
      return LongStream.of(counts).sum() + bytes / BYTES_PER_OPERATION;
    }

    @Override
    public String toString() {
      return IntStream.range(0, counts.length)
          .boxed()
          .sorted(Comparator.comparing(i -> -counts[i]))
          .limit(MOST_SHOWN)
          .map(i -> "\n  " + counts[i] + " " + Operations.name(i))
          .collect(Collectors.joining("", total() + ", of it " + bytes + " bytes", ""));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void workGrowsWithTheInput(GrowthCase growing) throws Exception {
    work(growing, growing.smallest() / 2); // classes are loaded
    List<Long> totals = new ArrayList<>();
    for (int i = 0; i < DOUBLINGS; i++) {
      totals.add(work(growing, growing.smallest() << i).total());
    }
    Work last = work(growing, growing.smallest() << DOUBLINGS);
    double most =
        Math.min(
            totals.get(DOUBLINGS - 1) * MOST, totals.get(0) * Math.pow(MOST_ON_AVERAGE, DOUBLINGS));
    assertTrue(last.total() < most, () -> growing + ": " + totals + ", then " + last);
  }

  /** What rules search for is derived from each value once; no rule looks at its characters. */
  @Test
  void rulesDoNotScanTheTextsOfRows() throws Exception {
    GrowthCase texts =
        new GrowthCase("long texts", SHORT_TEXT, "check .", "", GrowthTest::withTextsOfLength);
    work(texts, SHORT_TEXT / 2); // classes are loaded
    Work few = work(texts, SHORT_TEXT);
    Work many = work(texts, 2 * SHORT_TEXT).since(few);
    long characters = (long) SHORT_TEXT * TEXTS;

    long inRules = many.in("seplint.rules.");
    long inAll = many.in("seplint.");

    assertTrue(inRules < characters * MOST_IN_RULES, () -> inRules + " in rules: " + many);
    assertTrue(inAll < characters * MOST_IN_ALL, () -> inAll + " of " + characters + ": " + many);
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

  private Work work(GrowthCase growing, int size) throws Exception {
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
    Work before = Work.now();
    Object result = run.invoke(null, scratch, growing.command().split(" "));
    Work work = Work.now().since(before);
    String printed = String.valueOf(result);
    String end = printed.substring(Math.max(0, printed.length() - 500));
    assertTrue(printed.contains(growing.prints()) && !printed.contains("exit=BUG"), end);
    return work;
  }
}
