package io.github.seplint.cli.spec;

import io.github.seplint.git.GitException;
import io.github.seplint.spec.lock.SpecReference.SepChanges;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SentenceSetDiff;
import io.github.seplint.spec.requirement.SepHistory;
import java.util.List;
import java.util.Optional;

/**
 * The sentences that each SEP introduced in a revision. The history is read on first use; several
 * threads may ask for different SEPs.
 */
public final class SepSentences implements SepChanges {
  private final Specification specification;
  private List<SepHistory> histories = List.of();
  private List<NormativeSentence> current = List.of();

  private SepSentences(Specification specification) {
    this.specification = specification;
  }

  /** The sentences of a specification; empty if it has no history. */
  public static Optional<SepSentences> of(Specification specification) {
    return specification.sources().stream().anyMatch(each -> each.git().isPresent())
        ? Optional.of(new SepSentences(specification))
        : Optional.empty();
  }

  /**
   * The sentences that a SEP introduced and the revision still contains; none if the history is
   * incomplete, as in a shallow clone.
   */
  @Override
  public List<NormativeSentence> added(long sep) {
    List<NormativeSentence> added = addedByCommits(sep);
    return added.isEmpty() ? added : SentenceSetDiff.remaining(added, current());
  }

  @Override
  public List<Page> before(long sep) {
    try {
      return histories().stream().flatMap(each -> each.before(sep).stream()).toList();
    } catch (GitException e) {
      return List.of();
    }
  }

  private List<NormativeSentence> addedByCommits(long sep) {
    try {
      return histories().stream().flatMap(each -> each.of(sep).added().stream()).toList();
    } catch (GitException e) {
      return List.of();
    }
  }

  private synchronized List<SepHistory> histories() {
    if (histories.isEmpty()) {
      histories = SepHistory.of(specification, PageSelector.DRAFT::test);
    }
    return histories;
  }

  private synchronized List<NormativeSentence> current() {
    if (current.isEmpty()) {
      current =
          specification.paths().stream()
              .filter(PageSelector.DRAFT::test)
              .flatMap(path -> NormativeSentence.in(specification, path).stream())
              .toList();
    }
    return current;
  }
}
