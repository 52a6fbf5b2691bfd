package io.github.seplint.cli.spec;

import static java.util.stream.Collectors.toMap;

import io.github.seplint.git.Commit;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SentenceSetDiff;
import io.github.seplint.spec.requirement.SepHistory;
import io.github.seplint.spec.requirement.SepRequirements;
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

/** Builds the coverage of the selected pages and of the sentences that SEPs added. */
final class CoverageBuilder {
  private final SpecContext context;
  private final List<NormativeSentence> followed;
  private final List<ClaimedSentence> sentences;

  CoverageBuilder(SpecContext context) {
    this.context = context;
    this.followed = context.followed();
    this.sentences = context.claimed(context.selected(followed));
  }

  /**
   * Builds the coverage.
   *
   * @param seps the given SEPs; empty for those of the files
   * @param all whether all uncovered sentences are listed, not only those of the SEPs
   */
  SpecCoverage build(List<Long> seps, boolean all) {
    boolean hasHistory = context.hasHistory();
    List<SepClaims> own = new ArrayList<>();
    if (hasHistory || !seps.isEmpty()) {
      List<SepHistory> histories = context.histories("--sep");
      (seps.isEmpty() ? context.seps() : seps).forEach(sep -> own.add(claims(sep, histories)));
    }
    return new SpecCoverage(sentences, own, missing(own, all || !hasHistory));
  }

  private SepClaims claims(long sep, List<SepHistory> histories) {
    Optional<String> page =
        context
            .claims()
            .citedPage(sep)
            .filter(link -> link.anchor().isEmpty())
            .map(ResolvedLink::path);
    List<String> commits = new ArrayList<>();
    List<NormativeSentence> added = new ArrayList<>();
    for (SepHistory history : histories) {
      SepHistory.OwnDiff diff = history.withFollowUps(sep, page);
      diff.commits().stream().map(Commit::id).forEach(commits::add);
      added.addAll(diff.added());
    }
    Set<NormativeSentence> left = new HashSet<>(SentenceSetDiff.remaining(added, followed));
    if (left.isEmpty()) {
      return claimsOfPage(sep, commits, added.size());
    }
    List<ClaimedSentence> requirements =
        SepRequirements.of(
            sep,
            sentences.stream().map(ClaimedSentence::sentence).filter(left::contains).toList(),
            context.claims());
    Optional<String> reason =
        Optional.of("its sentences are on other pages").filter(text -> requirements.isEmpty());
    return new SepClaims(sep, commits, added.size(), requirements, Optional.empty(), reason);
  }

  /** The coverage of the text of a SEP outside of the draft, if the history has none in it. */
  private SepClaims claimsOfPage(long sep, List<String> commits, int added) {
    Optional<Page> page =
        context
            .claims()
            .citedPage(sep)
            .map(ResolvedLink::path)
            .filter(path -> !PageSelector.DRAFT.test(path))
            .flatMap(context.specification()::page)
            .or(() -> context.specification().proposal(sep));
    List<ClaimedSentence> requirements =
        page.map(
                each ->
                    SepRequirements.of(
                        sep,
                        NormativeSentence.in(context.specification(), each.path()),
                        context.claims()))
            .orElse(List.of());
    Optional<String> path = page.map(Page::path).filter(each -> !requirements.isEmpty());
    Optional<String> reason =
        path.isPresent()
            ? Optional.empty()
            : Optional.of(
                commits.isEmpty()
                    ? "no commit names it, and the specification has no page of it"
                    : "the sentences of its commits were removed");
    return new SepClaims(sep, commits, added, requirements, path, reason);
  }

  private List<UncoveredSentence> missing(List<SepClaims> own, boolean all) {
    Map<String, NormativeSentence> claimed =
        sentences.stream()
            .filter(ClaimedSentence::isClaimed)
            .map(ClaimedSentence::sentence)
            .collect(toMap(NormativeSentence::text, each -> each, (first, second) -> first));
    Map<NormativeSentence, List<Long>> seps = new HashMap<>();
    Set<NormativeSentence> restated = new HashSet<>();
    for (SepClaims sep : own) {
      for (ClaimedSentence each : sep.requirements()) {
        if (each.isClaimed()) {
          restated.add(each.sentence());
        } else {
          seps.computeIfAbsent(each.sentence(), key -> new ArrayList<>()).add(sep.sep());
        }
      }
    }
    return sentences.stream()
        .filter(each -> !each.isClaimed())
        .map(ClaimedSentence::sentence)
        .filter(each -> !restated.contains(each))
        .filter(each -> all || seps.containsKey(each))
        .map(
            each ->
                new UncoveredSentence(
                    each,
                    seps.getOrDefault(each, List.of()),
                    Optional.ofNullable(claimed.get(each.text()))))
        .toList();
  }
}
