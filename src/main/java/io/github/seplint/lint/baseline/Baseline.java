package io.github.seplint.lint.baseline;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Rule;
import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.sep.RowKey;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Accepted findings.
 *
 * @param source the file
 * @param entries by file, rule and row
 * @param spans of the entries in {@code source}
 */
public record Baseline(
    SourceText source,
    SortedMap<BaselineKey, BaselineEntry> entries,
    Map<BaselineKey, Span> spans) {

  /**
   * An entry that suppresses fewer findings than it lists.
   *
   * @param found the number of findings that it suppresses
   */
  public record UnusedEntry(
      BaselineKey key, BaselineEntry entry, Span span, int found, EntryStatus status) {}

  /** A rule for the unused entries of the baseline, after all files have been checked. */
  public interface BaselineRule extends Rule {
    /** Reports unused entries; the spans are those of the baseline file. */
    void check(List<UnusedEntry> unused, Findings findings);
  }

  /** The status of an entry that suppresses fewer findings than it lists. */
  public enum EntryStatus {
    /** The rule has run on the file. */
    STALE,
    /** The file does not exist. */
    NO_FILE,
    /** The rule does not exist. */
    NO_RULE,
    /** The rule has not run on the file, or without a required input. */
    UNKNOWN
  }

  public Baseline {
    entries = Collections.unmodifiableSortedMap(entries);
    spans = Map.copyOf(spans);
  }

  Optional<BaselineEntry> entry(BaselineKey key) {
    return Optional.ofNullable(entries.get(key));
  }

  Span span(BaselineKey key) {
    return spans.getOrDefault(key, Span.at(0));
  }

  /**
   * The identity of an entry, independent of line numbers.
   *
   * @param path relative to the directory of the baseline
   * @param row as in {@link RowKey#text}
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
   * Accepted findings of one rule in one row.
   *
   * @param text the beginning of the row's text, for readers, if it has no check id
   * @param reason the written reason, if there is one
   */
  public record BaselineEntry(int count, Optional<String> text, Optional<String> reason) {
    private static final int LONGEST = 80;

    /** Returns the entry for current findings. */
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
