package io.github.seplint.rules.results;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.rules.support.EmittedChecks;
import io.github.seplint.rules.support.ReasonPhrases;
import io.github.seplint.rules.support.SameSentence;
import io.github.seplint.sep.CheckReferences;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flags excluded rows whose sentence a run tests. */
final class ExcludedButTested implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Map<String, String> idsBySentence = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (EmittedCheckSummary check : new EmittedChecks(context).untracked()) {
      idsBySentence.putIfAbsent(sentence(check.description()), check.id());
      ids.add(check.id());
    }
    idsBySentence.remove("");
    List<CheckReferences.Reference> named =
        CheckReferences.in(context.sepFile()).stream()
            .filter(each -> ids.contains(each.id()))
            .toList();
    for (Requirement row : context.sepFile().excluded()) {
      Optional<YamlScalar> text = row.text();
      Optional<String> id = text.map(quote -> idsBySentence.get(sentence(quote.value())));
      if (id.isPresent()) {
        findings.report(
            text.get().span(), "excluded sentence is tested: a run emitted `" + id.get() + "`");
      } else {
        closedGap(row, named)
            .ifPresent(
                each ->
                    findings.report(
                        each.span(),
                        "reason describes a gap, but a run emitted `" + each.id() + "`"));
      }
    }
  }

  private static String sentence(String text) {
    return SameSentence.bare(SameSentence.withoutGloss(text));
  }

  /** Returns the emitted check in a reason that describes a gap. */
  private static Optional<CheckReferences.Reference> closedGap(
      Requirement row, List<CheckReferences.Reference> named) {
    Optional<YamlScalar> gap =
        row.reason().filter(reason -> ReasonPhrases.harnessGap(reason).isPresent());
    return named.stream()
        .filter(each -> gap.isPresent() && gap.get().span().contains(each.span()))
        .findFirst();
  }
}
