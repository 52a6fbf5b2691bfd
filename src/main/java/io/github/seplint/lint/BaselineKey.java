package io.github.seplint.lint;

import java.util.Comparator;

/**
 * What findings are known by in a baseline: never by their lines.
 *
 * @param path from the folder of the baseline
 * @param row as {@link io.github.seplint.sep.RowKey#written} has it
 */
public record BaselineKey(String path, String rule, String row) implements Comparable<BaselineKey> {
  private static final Comparator<BaselineKey> ORDER =
      Comparator.comparing(BaselineKey::path)
          .thenComparing(BaselineKey::rule)
          .thenComparing(BaselineKey::row);

  @Override
  public int compareTo(BaselineKey other) {
    return ORDER.compare(this, other);
  }
}
