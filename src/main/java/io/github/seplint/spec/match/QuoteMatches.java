package io.github.seplint.spec.match;

import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The matches of quotes in one revision, each computed once: an editor compares the same rows after
 * each change, and several rules compare the same text. Safe for several threads.
 */
final class QuoteMatches {
  /** Bounds the memory of a long session. */
  private static final int MAX_QUOTES = 4096;

  private final QuoteMatcher matcher;
  private final Map<Key, List<PartMatch>> matches = new ConcurrentHashMap<>();

  /** Its methods are not generated: a record's are classes made at each start. */
  private record Key(String text, ResolvedLink link, long sep) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && text.equals(key.text)
          && link.equals(key.link)
          && sep == key.sep;
    }

    @Override
    public int hashCode() {
      return (text.hashCode() * 31 + link.hashCode()) * 31 + Long.hashCode(sep);
    }
  }

  private QuoteMatches(Specification spec) {
    this.matcher = new QuoteMatcher(spec);
  }

  static QuoteMatches of(Specification spec) {
    return spec.derived(QuoteMatches.class, QuoteMatches::new);
  }

  /** Matches a text as {@link QuoteMatcher#match}. */
  List<PartMatch> match(String text, ResolvedLink link, long sep) {
    if (matches.size() >= MAX_QUOTES) {
      matches.clear();
    }
    Key key = new Key(text, link, sep);
    List<PartMatch> found = matches.get(key);
    if (found == null) {
      found = matcher.match(text, link, sep);
      matches.put(key, found);
    }
    return found;
  }
}
