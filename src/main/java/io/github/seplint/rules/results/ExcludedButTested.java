package io.github.seplint.rules.results;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.rules.support.EmittedChecks;
import io.github.seplint.rules.support.HarnessGapPhrases;
import io.github.seplint.rules.support.SameSentence;
import io.github.seplint.sep.CheckReferences;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Flags excluded rows whose sentence a run tests. */
final class ExcludedButTested implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    Optional<EmittedChecks> emitted = EmittedChecks.of(subject);
    List<Requirement.Excluded> excluded = subject.file().excluded();
    if (emitted.isEmpty() || excluded.isEmpty()) {
      return;
    }
    List<EmittedCheckSummary> untracked = emitted.get().untracked();
    Map<String, String> described = described(untracked);
    Set<String> ids = untracked.stream().map(EmittedCheckSummary::id).collect(Collectors.toSet());
    List<CheckReferences.Reference> named =
        CheckReferences.in(subject.file()).stream()
            .filter(each -> ids.contains(each.id()))
            .toList();
    for (Requirement.Excluded row : excluded) {
      described(row, described).or(() -> closed(row, named)).ifPresent(findings);
    }
  }

  /** Returns check IDs by the sentence in their description; the first one wins. */
  private static Map<String, String> described(List<EmittedCheckSummary> untracked) {
    Map<String, String> described = new HashMap<>();
    for (EmittedCheckSummary check : untracked) {
      described.putIfAbsent(sentence(check.description()), check.id());
    }
    described.remove("");
    return described;
  }

  private static String sentence(String text) {
    return SameSentence.bare(SameSentence.withoutGloss(text));
  }

  private static Optional<Finding> described(
      Requirement.Excluded row, Map<String, String> described) {
    Optional<YamlScalar> text = row.row().text();
    return text.map(quote -> described.get(sentence(quote.value())))
        .map(id -> "excluded sentence is tested: a run emitted `" + id + "`")
        .map(message -> Finding.at(text.orElseThrow().span(), message));
  }

  /** A gap is closed if a run emitted the check that the reason names. */
  private static Optional<Finding> closed(
      Requirement.Excluded row, List<CheckReferences.Reference> named) {
    Optional<YamlScalar> gap =
        row.reason().filter(reason -> HarnessGapPhrases.in(reason.value()).isPresent());
    return named.stream()
        .filter(each -> gap.isPresent() && gap.get().span().contains(each.span()))
        .findFirst()
        .map(ExcludedButTested::finding);
  }

  private static Finding finding(CheckReferences.Reference named) {
    return Finding.at(
        named.span(), "reason describes a gap, but a run emitted `" + named.id() + "`");
  }
}
