package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.results.CheckOutcome;
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
  public void check(Subject subject, Consumer<Finding> findings) {
    Optional<EmittedChecks> emitted = EmittedChecks.of(subject);
    List<Requirement.Excluded> excluded = subject.file().excluded();
    if (emitted.isEmpty() || excluded.isEmpty()) {
      return;
    }
    List<CheckOutcome> untracked = emitted.get().untracked();
    Map<String, String> described = described(untracked);
    Set<String> ids = untracked.stream().map(CheckOutcome::id).collect(Collectors.toSet());
    List<CheckReferences.Reference> named =
        CheckReferences.in(subject.file()).stream()
            .filter(each -> ids.contains(each.id()))
            .toList();
    for (Requirement.Excluded row : excluded) {
      described(row, described).or(() -> closed(row, named)).ifPresent(findings);
    }
  }

  /** Returns check IDs by the sentence in their description; the first one wins. */
  private static Map<String, String> described(List<CheckOutcome> untracked) {
    Map<String, String> described = new HashMap<>();
    for (CheckOutcome check : untracked) {
      described.putIfAbsent(sentence(check.description()), check.id());
    }
    described.remove("");
    return described;
  }

  private static String sentence(String text) {
    return Sentences.bare(Sentences.withoutGloss(text));
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
        row.reason().filter(reason -> HarnessGap.in(reason.value()).isPresent());
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
