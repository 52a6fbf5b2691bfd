package io.github.seplint.cli.spec;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.project.SpecSource;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SentenceSetDiff;
import io.github.seplint.spec.requirement.SepHistory;
import java.util.List;
import java.util.Optional;

/** The sentences that each SEP introduced in a revision. The history is read on first use. */
public final class SepSentences {
  private final Specification specification;
  private final GitRepository repository;
  private final Commit commit;
  private final PageSelector pages = new PageSelector(List.of());
  private Optional<List<Commit>> history = Optional.empty();
  private Optional<List<NormativeSentence>> now = Optional.empty();

  /** The sentences of a specification; empty if it has no history. */
  public static Optional<SepSentences> of(SpecSource source) {
    return source
        .repository()
        .flatMap(
            repository ->
                source
                    .commit()
                    .map(at -> new SepSentences(source.specification(), repository, at)));
  }

  private SepSentences(Specification specification, GitRepository repository, Commit commit) {
    this.specification = specification;
    this.repository = repository;
    this.commit = commit;
  }

  /** The sentences that a SEP introduced and the revision still contains. */
  public synchronized List<NormativeSentence> of(long sep) {
    if (history.isEmpty()) {
      history = Optional.of(repository.ancestors(commit));
      now =
          Optional.of(
              pages.in(specification.tree()).stream()
                  .flatMap(path -> NormativeSentence.in(specification, path).stream())
                  .toList());
    }
    SepHistory.OwnDiff diff =
        new SepHistory(repository, pages::test).of(sep, history.orElseThrow());
    return SentenceSetDiff.remaining(diff.added(), now.orElseThrow());
  }
}
