package io.github.seplint.lint;

import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import java.util.Collections;
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
    SourceText source, SortedMap<BaselineKey, KnownFindings> known, Map<BaselineKey, Span> spans) {

  /** An entry that tolerates less than it says. */
  public record UnusedEntry(
      BaselineKey key, KnownFindings known, Span span, int found, Verdict verdict) {}

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

  Optional<KnownFindings> known(BaselineKey key) {
    return Optional.ofNullable(known.get(key));
  }

  Span span(BaselineKey key) {
    return spans.getOrDefault(key, Span.at(0));
  }
}
