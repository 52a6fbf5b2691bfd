package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding.ProjectFinding;
import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.rules.support.DeclaredChecks;
import io.github.seplint.suite.ExpectedFailures;
import io.github.seplint.suite.ExpectedFailures.Entry;
import io.github.seplint.suite.ScenarioInventory.Scenario;
import io.github.seplint.suite.Side;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Flags entries for unknown scenarios and checks. */
final class ExpectedFailureUnknownTarget implements ProjectRule {

  @Override
  public void check(ProjectIndex corpus, Consumer<ProjectFinding> findings) {
    Targets targets =
        new Targets(InventoryLookup.of(corpus), DeclaredChecks.of(corpus), new NameSuggestions());
    for (ProjectIndex.File file : corpus.files()) {
      if (file.suite().isPresent() && file.suite().get() instanceof ExpectedFailures failures) {
        for (Side side : Side.values()) {
          for (Entry entry : failures.of(side)) {
            targets
                .defect(side, entry)
                .ifPresent(defect -> findings.accept(finding(file, entry, defect)));
          }
        }
      }
    }
  }

  private static ProjectFinding finding(ProjectIndex.File file, Entry entry, Defect defect) {
    int colon = entry.scenario().length();
    YamlScalar written = entry.written();
    Span span =
        defect.ofCheck
            ? written.spanOf(colon + 1, written.value().length())
            : written.spanOf(0, colon);
    ProjectIndex.Mention mention = new ProjectIndex.Mention(written.value(), span);
    return new ProjectFinding(file, mention, defect.message, Optional.empty());
  }

  /** A defect of an entry: of its check, or else of its scenario. */
  private record Defect(boolean ofCheck, String message) {}

  /** The known scenarios and checks. */
  private record Targets(
      InventoryLookup inventory, DeclaredChecks declared, NameSuggestions guesses) {

    Optional<Defect> defect(Side side, Entry entry) {
      Optional<String> scenario = inventory.defect(side, entry.scenario(), guesses);
      return scenario.isPresent()
          ? Optional.of(new Defect(false, scenario.get()))
          : entry
              .check()
              .flatMap(check -> defect(side, entry.scenario(), check))
              .map(message -> new Defect(true, message));
    }

    private Optional<String> defect(Side side, String scenario, String check) {
      Set<String> emitted = emitted(side, scenario);
      if (emitted.contains(check) || declared.all().contains(check)) {
        return Optional.empty();
      }
      if (!emitted.isEmpty()) {
        return Optional.of(
            "scenario `"
                + scenario
                + "` has no check `"
                + check
                + "`"
                + guesses.didYouMean(check, emitted));
      }
      return declared.knowsSepOf(check)
          ? Optional.of(
              "unknown check ID `"
                  + check
                  + "`"
                  + guesses.didYouMean(check, declared.ofSepOf(check)))
          : Optional.empty();
    }

    /** Returns the checks that the inventory lists for a scenario; empty if it lists none. */
    private Set<String> emitted(Side side, String name) {
      return inventory
          .scenario(side, name)
          .map(Scenario::checks)
          .map(checks -> checks.stream().map(YamlScalar::value).collect(Collectors.toSet()))
          .orElse(Set.of());
    }
  }
}
