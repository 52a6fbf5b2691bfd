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
  @Override
  public void check(ProjectIndex index, Findings findings) {
    InventoryLookup inventory = InventoryLookup.of(index);
    DeclaredChecks declared = DeclaredChecks.of(index);
    index.forEach(
        ExpectedFailures.class,
        (file, failures) -> {
          for (Side side : Side.values()) {
            for (ExpectedFailure entry : failures.of(side)) {
              YamlScalar written = entry.written();
              int colon = entry.scenario().length();
              Optional<String> unknown = inventory.defect(side, entry.scenario());
              if (unknown.isPresent()) {
                findings.report(file, written.spanOf(0, colon), unknown.get());
              } else if (entry.check().isPresent()) {
                Span check = written.spanOf(colon + 1, written.value().length());
                defect(side, entry.scenario(), entry.check().get(), inventory, declared)
                    .ifPresent(message -> findings.report(file, check, message));
              }
            }
          }
        });
  }

  /** Returns the defect of a check of a known scenario; empty if the check may exist. */
  private static Optional<String> defect(
      Side side,
      String scenario,
      String check,
      InventoryLookup inventory,
      DeclaredChecks declared) {
    Set<String> emitted = emitted(inventory.scenario(side, scenario));
    if (emitted.contains(check) || declared.all().contains(check)) {
      return Optional.empty();
    }
    if (!emitted.isEmpty()) {
      String suggestion = inventory.didYouMean(check, emitted);
      return Optional.of("scenario `" + scenario + "` has no check `" + check + "`" + suggestion);
    }
    if (!declared.knowsSepOf(check)) {
      return Optional.empty();
    }
    String suggestion = inventory.didYouMean(check, declared.ofSepOf(check));
    return Optional.of("unknown check ID `" + check + "`" + suggestion);
  }

  /** Returns the checks that the inventory lists for a scenario; empty if it lists none. */
  private static Set<String> emitted(Optional<Scenario> scenario) {
    Set<String> checks = new HashSet<>();
    scenario.ifPresent(each -> each.checks().forEach(check -> checks.add(check.value())));
    return checks;
  }
}
