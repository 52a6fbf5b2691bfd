package io.github.seplint.spec.lock;

import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedSentence;
import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.TokenizedText;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sentences that the specification had when a file was locked, as far as they are known: one of
 * them is not the successor of another.
 *
 * @param older the revision that the file was locked against, if it is available
 * @param locked the texts of the sentences that the rows of the file quoted
 */
public record FormerSentences(Optional<Specification> older, Set<String> locked) {
  /** Nothing is known. */
  public static final FormerSentences UNKNOWN =
      new FormerSentences(Optional.empty(), new HashSet<>());

  /** The texts of all sentences that the rows of a file quoted. */
  static Set<String> in(LockedFile file) {
    return file.rows().values().stream()
        .flatMap(row -> row.sentences().stream())
        .map(LockedSentence::text)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Returns whether all sentences of a span of a newer revision are former ones. */
  boolean includeAllOf(PageSpan span, Specification newer) {
    boolean comparable =
        older
            .filter(spec -> !spec.source(span.path()).equals(newer.source(span.path())))
            .isPresent();
    return span.sentences().stream()
        .allMatch(each -> locked.contains(each.text()) || (comparable && isOn(span.path(), each)));
  }

  private boolean isOn(String path, TokenRange sentence) {
    TokenizedText words = sentence.words().slice(sentence.from(), sentence.to());
    return older.stream()
        .flatMap(spec -> spec.scopePages(path).stream())
        .anyMatch(page -> !page.sentences(words).isEmpty());
  }
}
