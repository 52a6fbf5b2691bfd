package io.github.seplint.cli.spec;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.project.SpecSource;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SentenceSetDiff;
import io.github.seplint.spec.requirement.SepHistory;
import java.util.List;
import java.util.Optional;

/** The sentences that each SEP introduced in a revision. The history is read on first use. */
public final class SepSentences {
  private final SpecSource source;
  private final GitRepository repository;
  private List<Commit> history = List.of();
  private List<NormativeSentence> current = List.of();

  private SepSentences(SpecSource source, GitRepository repository) {
    this.source = source;
    this.repository = repository;
  }

  /** The sentences of a specification; empty if it has no history. */
  public static Optional<SepSentences> of(SpecSource source) {
    return source.repository().map(repository -> new SepSentences(source, repository));
  }

  /** The sentences that a SEP introduced and the revision still contains. */
  public synchronized List<NormativeSentence> of(long sep) {
    if (history.isEmpty()) {
      history = repository.ancestors(source.commit().orElseThrow());
      current =
          PageSelector.DRAFT.in(source.specification().tree()).stream()
              .flatMap(path -> NormativeSentence.in(source.specification(), path).stream())
              .toList();
    }
    SepHistory.OwnDiff diff = new SepHistory(repository, PageSelector.DRAFT::test).of(sep, history);
    return SentenceSetDiff.remaining(diff.added(), current);
  }
}
