package io.github.seplint.cli.spec;

import io.github.seplint.git.Commit;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SentenceSetDiff;
import io.github.seplint.spec.requirement.SepHistory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences that each SEP introduced in a revision. The history is read on first use. */
public final class SepSentences {
  private final Specification specification;
  private final Map<SepHistory, List<Commit>> histories = new LinkedHashMap<>();
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

  /** The sentences that a SEP introduced and the revision still contains. */
  public synchronized List<NormativeSentence> of(long sep) {
    if (histories.isEmpty()) {
      SepHistory.of(specification, PageSelector.DRAFT::test)
          .forEach(each -> histories.put(each, each.ancestors()));
      current =
          specification.paths().stream()
              .filter(PageSelector.DRAFT::test)
              .flatMap(path -> NormativeSentence.in(specification, path).stream())
              .toList();
    }
    List<NormativeSentence> added = new ArrayList<>();
    histories.forEach((history, commits) -> added.addAll(history.of(sep, commits).added()));
    return SentenceSetDiff.remaining(added, current);
  }
}
