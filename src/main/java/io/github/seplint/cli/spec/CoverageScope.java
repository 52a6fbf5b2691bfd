package io.github.seplint.cli.spec;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.git.Commit;
import io.github.seplint.project.UsageException;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SentenceSetDiff;
import io.github.seplint.spec.requirement.SepHistory;
import io.github.seplint.spec.requirement.SpecCoverage;
import io.github.seplint.spec.requirement.SpecCoverage.SepClaims;
import io.github.seplint.spec.requirement.SpecCoverage.UncoveredSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The scope of {@code spec coverage}.
 *
 * @param seps the given SEPs; empty for those of the files
 * @param all whether all uncovered sentences are listed, not only those of the SEPs
 */
record CoverageScope(List<Long> seps, boolean all) {

  static CoverageScope of(Arguments arguments) {
    List<Long> seps =
        arguments.get(SpecCoverageCommand.SEP).stream()
            .map(CoverageScope::number)
            .distinct()
            .toList();
    return new CoverageScope(seps, arguments.has(SpecCoverageCommand.ALL));
  }

  private static long number(String written) {
    boolean digits = written.length() < 10 && written.chars().allMatch(Character::isDigit);
    if (!digits) {
      throw new UsageException("--sep takes numbers such as 7001, not `" + written + "`");
    }
    return Long.parseLong(written);
  }

  SpecCoverage in(SpecContext context) {
    List<NormativeSentence> followed = context.followed();
    List<ClaimedSentence> claimed = context.claimed(context.selected(followed));
    boolean hasHistory = context.source().repository().isPresent();
    List<SepClaims> own =
        hasHistory || !seps.isEmpty() ? own(context, followed, claimed) : List.of();
    return new SpecCoverage(claimed, own, missing(claimed, own, all || !hasHistory));
  }

  private List<SepClaims> own(
      SpecContext context, List<NormativeSentence> followed, List<ClaimedSentence> units) {
    SepHistory history = context.history("--sep");
    List<Commit> commits = context.ancestors();
    List<SepClaims> own = new ArrayList<>();
    for (long sep : seps.isEmpty() ? context.seps() : seps) {
      SepHistory.OwnDiff diff = history.of(sep, commits);
      Set<NormativeSentence> standing =
          new HashSet<>(SentenceSetDiff.remaining(diff.added(), followed));
      own.add(
          new SepClaims(
              sep,
              diff.commits().stream().map(Commit::id).toList(),
              diff.added().size(),
              units.stream().filter(each -> standing.contains(each.sentence())).toList()));
    }
    return own;
  }

  private static List<UncoveredSentence> missing(
      List<ClaimedSentence> units, List<SepClaims> own, boolean all) {
    Map<String, NormativeSentence> claimed = new HashMap<>();
    units.stream()
        .filter(ClaimedSentence::isClaimed)
        .forEach(each -> claimed.putIfAbsent(each.sentence().text(), each.sentence()));
    Map<NormativeSentence, List<Long>> brought = new HashMap<>();
    for (SepClaims sep : own) {
      for (ClaimedSentence each : sep.remaining()) {
        brought.computeIfAbsent(each.sentence(), unit -> new ArrayList<>()).add(sep.sep());
      }
    }
    List<UncoveredSentence> missing = new ArrayList<>();
    for (ClaimedSentence each : units) {
      List<Long> from = brought.getOrDefault(each.sentence(), List.of());
      if (!each.isClaimed() && (all || !from.isEmpty())) {
        Optional<NormativeSentence> twin = Optional.ofNullable(claimed.get(each.sentence().text()));
        missing.add(new UncoveredSentence(each.sentence(), from, twin));
      }
    }
    return missing;
  }
}
