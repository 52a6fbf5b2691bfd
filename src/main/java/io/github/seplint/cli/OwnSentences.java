package io.github.seplint.cli;

import io.github.seplint.git.Commit;
import io.github.seplint.git.SpecRepository;
import io.github.seplint.git.UnitHistory;
import io.github.seplint.spec.Additions;
import io.github.seplint.spec.NormativeUnit;
import io.github.seplint.spec.Specification;
import java.util.List;
import java.util.Optional;

/** What each SEP brought into a revision; the history is read when the first one is asked for. */
final class OwnSentences {
  private final Specification specification;
  private final SpecRepository repository;
  private final Commit commit;
  private final PageGlobs pages = new PageGlobs(List.of());
  private Optional<List<Commit>> history = Optional.empty();
  private Optional<List<NormativeUnit>> now = Optional.empty();

  OwnSentences(Specification specification, SpecRepository repository, Commit commit) {
    this.specification = specification;
    this.repository = repository;
    this.commit = commit;
  }

  /** What a SEP brought and still stands there. */
  synchronized List<NormativeUnit> of(long sep) {
    if (history.isEmpty()) {
      history = Optional.of(repository.ancestors(commit));
      now =
          Optional.of(
              pages.in(specification.tree()).stream()
                  .flatMap(path -> specification.normativeUnits(path).stream())
                  .toList());
    }
    UnitHistory.OwnDiff diff =
        new UnitHistory(repository, pages::test).of(sep, history.orElseThrow());
    return Additions.standing(diff.added(), now.orElseThrow());
  }
}
