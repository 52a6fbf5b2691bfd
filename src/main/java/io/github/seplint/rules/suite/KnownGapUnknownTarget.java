package io.github.seplint.rules.suite;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.rules.support.DeclaredChecks;
import io.github.seplint.suite.SuiteFile.KnownGaps;
import io.github.seplint.suite.SuiteFile.KnownGaps.KnownGap;
import java.util.Optional;

/** Flags known gaps of unknown scenarios and checks. */
final class KnownGapUnknownTarget implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    Names names = new Names(InventoryLookup.of(index), DeclaredChecks.of(index));
    index.forEach(
        KnownGaps.class,
        (file, gaps) -> {
          for (KnownGap gap : gaps.scenarios()) {
            findings.report(file, gap.name().span(), names.scenario(gap.name().value()));
          }
          for (KnownGap gap : gaps.checks()) {
            findings.report(file, gap.name().span(), names.check(gap.name().value()));
          }
        });
  }

  /** The known scenarios and checks. */
  private record Names(InventoryLookup inventory, DeclaredChecks declared) {

    /** Returns the defect of a key under {@code scenarios}. */
    Optional<String> scenario(String name) {
      if (inventory.names().contains(name)) {
        return Optional.empty();
      }
      if (isCheck(name)) {
        return Optional.of("`" + name + "` is a check; move it to `checks`");
      }
      if (inventory.names().isEmpty()) {
        return Optional.empty();
      }
      String suggestion = inventory.didYouMean(name, inventory.names());
      return Optional.of("unknown scenario `" + name + "`" + suggestion);
    }

    /** Returns the defect of a key under {@code checks}: a check ID of no row and no scenario. */
    Optional<String> check(String id) {
      if (isCheck(id)) {
        return Optional.empty();
      }
      if (inventory.names().contains(id)) {
        return Optional.of("`" + id + "` is a scenario; move it to `scenarios`");
      }
      Optional<String> meant =
          inventory.closest(id, declared.all()).or(() -> inventory.closest(id, inventory.checks()));
      if (meant.isEmpty() && !isKnownToMiss(id)) {
        return Optional.empty();
      }
      String suggestion = meant.map(found -> "; did you mean `" + found + "`?").orElse("");
      return Optional.of("unknown check ID `" + id + "`" + suggestion);
    }

    private boolean isCheck(String id) {
      return declared.all().contains(id) || inventory.checks().contains(id);
    }

    /** The check IDs of a SEP are known only if its file is checked as well. */
    private boolean isKnownToMiss(String id) {
      return declared.knowsSepOf(id) || (!declared.all().isEmpty() && !DeclaredChecks.isOfSep(id));
    }
  }
}
