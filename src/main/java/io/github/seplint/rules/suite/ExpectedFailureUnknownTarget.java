package io.github.seplint.rules.suite;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.rules.support.DeclaredChecks;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.suite.SuiteFile.ScenarioInventory.Scenario;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Flags entries for unknown scenarios and checks. */
final class ExpectedFailureUnknownTarget implements ProjectRule {
  /** Checks that every scenario may emit. */
  private static final Set<String> ALWAYS =
      Set.of("wire-schema-valid", "wire-schema-harness-error");

  @Override
  public void check(ProjectIndex index, Findings findings) {
    InventoryLookup inventory = InventoryLookup.of(index);
    DeclaredChecks declared = DeclaredChecks.of(index);
    index.forEach(
        ExpectedFailures.class,
        (file, failures) -> {
          // Without an inventory, the releases that come with seplint.
          Optional<ReleaseLookup> releases =
              inventory.names().isEmpty() && ReleaseLookup.isAbout(failures)
                  ? Optional.of(
                      new ReleaseLookup(
                          index.inputs().runs(file.path()).stream()
                              .flatMap(run -> run.suites().stream())
                              .distinct()
                              .toList()))
                  : Optional.empty();
          for (Side side : Side.LISTED) {
            for (ExpectedFailure entry : failures.of(side)) {
              YamlScalar written = entry.written();
              int colon = entry.scenario().length();
              Optional<String> unknown =
                  releases
                      .map(each -> each.defect(side, entry.scenario()))
                      .orElseGet(() -> inventory.defect(side, entry.scenario()));
              if (unknown.isPresent()) {
                findings.report(file, written.spanOf(0, colon), unknown.get());
              } else if (entry.check().isPresent()) {
                Span check = written.spanOf(colon + 1, written.value().length());
                Optional<Scenario> scenario = inventory.scenario(side, entry.scenario());
                Optional<String> defect =
                    releases
                        .flatMap(each -> each.unsupported(entry))
                        .or(() -> defect(entry, scenario, inventory, declared));
                findings.report(file, check, defect);
              }
            }
          }
        });
  }

  /** Returns the defect of a check of a known scenario; empty if the check may exist. */
  private static Optional<String> defect(
      ExpectedFailure entry,
      Optional<Scenario> scenario,
      InventoryLookup inventory,
      DeclaredChecks declared) {
    String check = entry.check().orElseThrow();
    Set<String> emitted = new HashSet<>();
    scenario.ifPresent(each -> each.checks().forEach(id -> emitted.add(id.value())));
    if (emitted.contains(check)
        || declared.all().contains(check)
        || ALWAYS.contains(check)
        || check.equals(entry.scenario())) {
      return Optional.empty();
    }
    // Some checks are emitted only if they fail, so only a similar name shows a mistake.
    if (!emitted.isEmpty()) {
      return meant(check, emitted, inventory)
          .map(found -> "scenario `" + entry.scenario() + "` has no check `" + check + "`" + found);
    }
    return meant(check, declared.ofSepOf(check), inventory)
        .map(found -> "unknown check ID `" + check + "`" + found);
  }

  /** Returns a suggestion; a longer name is another check of the same requirement. */
  private static Optional<String> meant(
      String check, Set<String> known, InventoryLookup inventory) {
    return inventory
        .closest(check, known)
        .filter(found -> !check.startsWith(found + "-"))
        .map(found -> "; did you mean `" + found + "`?");
  }
}
