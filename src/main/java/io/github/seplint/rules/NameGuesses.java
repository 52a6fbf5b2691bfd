package io.github.seplint.rules;

import io.github.seplint.source.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Did-you-mean for the names of scenarios and checks, of which there may be thousands. */
final class NameGuesses {
  /** Names of scenarios are in folders of results, and in people's heads, with or without these. */
  private static final List<String> PREFIXES = List.of("auth/", "server-");

  /** Nobody needs more; and each takes a look at all names. */
  private static final int MOST = 100;

  private int left = MOST;

  /** "; did you mean `auth/x`?", or nothing. */
  String didYouMean(String word, Set<String> known) {
    return closest(word, known).map(found -> "; did you mean `" + found + "`?").orElse("");
  }

  /** What was meant, if anything is near. */
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
    Optional<String> found = Suggestion.closest(word, known);
    for (String prefix : PREFIXES) {
      found = found.or(() -> Suggestion.closest(prefix + word, known));
    }
    return found;
  }
}
