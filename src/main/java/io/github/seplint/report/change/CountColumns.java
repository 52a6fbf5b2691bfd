package io.github.seplint.report.change;

import io.github.seplint.coverage.CorpusDiff;
import io.github.seplint.coverage.Counts;
import io.github.seplint.coverage.TestedShare;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A column of counts, before and after.
 *
 * @param name of the column
 * @param figure of a state; empty if it is not defined
 */
public record CountColumns(String name, Function<Counts, Optional<String>> figure) {

  /** The columns of a diff. */
  public static List<CountColumns> of(CorpusDiff diff) {
    Stream<CountColumns> columns =
        diff.knowsRuns()
            ? Stream.of(
                number("rows", CountColumns::rows),
                number("tested", Counts::tested),
                number("untested", Counts::untested),
                number("excluded", Counts::excluded),
                new CountColumns("tested %", CountColumns::percent))
            : Stream.of(
                number("rows", CountColumns::rows),
                number("with a check", counts -> counts.tested() + counts.untested()),
                number("excluded", Counts::excluded));
    return columns.toList();
  }

  private static CountColumns number(String name, Function<Counts, Integer> count) {
    return new CountColumns(name, counts -> Optional.of(count.apply(counts).toString()));
  }

  private static int rows(Counts counts) {
    return counts.tested() + counts.untested() + counts.excluded() + counts.unkeyed();
  }

  private static Optional<String> percent(Counts counts) {
    return TestedShare.of(counts).finePercent().map(percent -> percent + " %");
  }

  /** What it was and what it is, or what it stayed. */
  public String cell(Counts before, Counts after, String arrow) {
    String was = figure.apply(before).orElse("-");
    String is = figure.apply(after).orElse("-");
    return was.equals(is) ? is : was + arrow + is;
  }
}
