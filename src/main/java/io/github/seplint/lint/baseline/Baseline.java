package io.github.seplint.lint.baseline;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.sep.RowKey;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Findings that are known and tolerated.
 *
 * @param source what it was read from
 * @param known by what they are known by
 * @param spans where each of them stands in {@code source}
 */
public record Baseline(
    SourceText source, SortedMap<BaselineKey, BaselineEntry> known, Map<BaselineKey, Span> spans) {

  /** An entry that tolerates less than it says. */
  public record UnusedEntry(
      BaselineKey key, BaselineEntry known, Span span, int found, Verdict verdict) {}

  /** What a run can say of an entry whose findings it has not all seen. */
  public enum Verdict {
    /** They are no more: the rule has run on the file. */
    GONE,
    /** There is no such file. */
    NO_FILE,
    /** There is no such rule. */
    NO_RULE,
    /** Nothing: the rule has not run on the file, or without what it needs. */
    UNKNOWN
  }

  /** Tells what a run can say. */
  @FunctionalInterface
  public interface Judge {
    Verdict of(BaselineKey key);
  }

  public Baseline {
    known = Collections.unmodifiableSortedMap(known);
    spans = Map.copyOf(spans);
  }

  Optional<BaselineEntry> known(BaselineKey key) {
    return Optional.ofNullable(known.get(key));
  }

  Span span(BaselineKey key) {
    return spans.getOrDefault(key, Span.at(0));
  }

  /**
   * What findings are known by in a baseline: never by their lines.
   *
   * @param path from the folder of the baseline
   * @param row as {@link io.github.seplint.sep.RowKey#written} has it
   */
  public record BaselineKey(String path, String rule, String row)
      implements Comparable<BaselineKey> {
    private static final Comparator<BaselineKey> ORDER =
        Comparator.comparing(BaselineKey::path)
            .thenComparing(BaselineKey::rule)
            .thenComparing(BaselineKey::row);

    @Override
    public int compareTo(BaselineKey other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Findings of one rule in one row that are tolerated.
   *
   * @param count how many
   * @param text how the text of the row begins, for people, where it has no check id
   * @param reason why they are tolerated, if anybody has said so
   */
  public record BaselineEntry(int count, Optional<String> text, Optional<String> reason) {
    private static final int LONGEST = 80;

    /** Findings as they are now. */
    static BaselineEntry of(Diagnostic first, int count, Optional<String> reason) {
      boolean byText = first.row().kind() == RowKey.Kind.TEXT;
      return new BaselineEntry(
          count, byText ? Optional.of(beginning(first.row().name())) : Optional.empty(), reason);
    }

    private static String beginning(String text) {
      String line = text.strip().replaceAll("\\s+", " ");
      if (line.codePointCount(0, line.length()) <= LONGEST) {
        return line;
      }
      return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
  }
}
