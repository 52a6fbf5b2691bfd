package io.github.seplint.rules.suite;

import io.github.seplint.text.DidYouMean;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Suggests names of scenarios and checks, of which there may be thousands. */
final class NameSuggestions {
  /** Result directories and authors use scenario names with or without these prefixes. */
  private static final List<String> PREFIXES = List.of("auth/", "server-");

  /** Limits the work, as each suggestion compares all names. */
  private static final int MOST = 100;

  private int left = MOST;

  /** Returns {@code "; did you mean `auth/x`?"}, or an empty string. */
  String didYouMean(String word, Set<String> known) {
    return closest(word, known).map(found -> "; did you mean `" + found + "`?").orElse("");
  }

  /** Returns the most similar name, if any is similar. */
  Optional<String> closest(String word, Set<String> known) {
    return prefixed(word, known).or(() -> alike(word, known));
  }

  private static Optional<String> prefixed(String word, Set<String> known) {
    for (String prefix : PREFIXES) {
      if (known.contains(prefix + word)) {
        return Optional.of(prefix + word);
      }
      if (word.startsWith(prefix) && known.contains(word.substring(prefix.length()))) {
        return Optional.of(word.substring(prefix.length()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> alike(String word, Collection<String> known) {
    if (left == 0) {
      return Optional.empty();
    }
    left--;
    Optional<String> found = DidYouMean.closest(word, known);
    for (String prefix : PREFIXES) {
      found = found.or(() -> DidYouMean.closest(prefix + word, known));
    }
    return found;
  }
}
