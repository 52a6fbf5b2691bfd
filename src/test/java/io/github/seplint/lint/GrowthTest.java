package io.github.seplint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.seplint.LintFixtures;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file of twice the size takes twice the work. The work is measured as the memory that it
 * allocates, which does not depend on the machine.
 */
final class GrowthTest {
  private static final int SMALLEST = 500;
  private static final int DOUBLINGS = 3;
  private static final double MOST = 2.4;

  private static final String HEAD =
      """
      sep: 7101
      spec_url: &url https://modelcontextprotocol.io/specification/draft/lamps#lamps

      requirements:
      """;
  private static final String ROW =
      "  - check: sep-7101-lamp\n    text: 'Keepers MUST light the lamp.'\n";

  private static final Map<String, IntFunction<String>> FILES = new LinkedHashMap<>();

  static {
    FILES.put("rows", n -> HEAD + many(n, GrowthTest::row));
    FILES.put("comments", n -> HEAD + ROW + many(n, i -> "  # a comment  \n") + row(2));
    FILES.put("blank lines", n -> HEAD + ROW + many(n, i -> "   \n") + row(2));
    FILES.put("both", n -> HEAD + ROW + many(n, i -> "  # a comment  \n\n \t\n") + row(2));
    FILES.put(
        "suppressions",
        n -> HEAD + many(n, i -> "  # seplint: ignore url-host -- a reason\n" + row(i)));
    FILES.put(
        "suppressions of one row",
        n -> HEAD + many(n, i -> "  # seplint: ignore url-host -- a reason\n") + ROW);
    FILES.put(
        "invalid suppressions", n -> HEAD + many(n, i -> "  # seplint: ignore x" + i + "\n") + ROW);
    FILES.put(
        "suppressions of the file",
        n ->
            many(n, i -> "# seplint: ignore-file layout -- a reason\n")
                + HEAD
                + many(n, GrowthTest::row));
    FILES.put("unknown keys", n -> many(n, i -> "key" + i + ": 1\n") + HEAD + ROW);
    FILES.put("unknown keys of a row", n -> HEAD + ROW + many(n, i -> "    key" + i + ": 1\n"));
    FILES.put("aliases", n -> HEAD + many(n, i -> row(i) + "    url: *url\n"));
    FILES.put(
        "anchored rows",
        n -> HEAD + ROW.replace("- check", "- &row\n    check") + many(n, i -> "  - *row\n"));
    FILES.put(
        "references",
        n ->
            HEAD
                + "  - text: 'A lamp MUST burn.'\n    excluded: 'See "
                + many(n, i -> "sep-7101-x-" + i + ", ")
                + "'\n");
    FILES.put("the same row", n -> HEAD + many(n, i -> ROW));
    FILES.put("no row", n -> HEAD + many(n, i -> "  - 1\n"));
  }

  private static String row(int i) {
    return "  - check: sep-7101-lamp-" + i + "\n    text: 'Keepers MUST light lamp " + i + ".'\n";
  }

  private static String many(int count, IntFunction<String> part) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, count).mapToObj(part).forEach(text::append);
    return text.toString();
  }

  static Stream<String> files() {
    return FILES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void checkingGrowsWithTheFile(String name) {
    IntFunction<String> file = FILES.getOrDefault(name, n -> "");
    allocated(file.apply(SMALLEST)); // classes are loaded
    List<Long> work = new ArrayList<>();
    for (int i = 0; i <= DOUBLINGS; i++) {
      work.add(allocated(file.apply(SMALLEST << i)));
    }
    for (int i = 1; i <= DOUBLINGS; i++) {
      assertTrue(work.get(i) < work.get(i - 1) * MOST, () -> name + ": " + work);
    }
  }

  private static long allocated(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    InputFile file = new InputFile("src/seps/sep-7101.yaml", () -> bytes);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    LintResult result = LintFixtures.linter(1).lint(List.of(file), done -> {});
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertEquals(List.of(), result.failures());
    return allocated;
  }
}
