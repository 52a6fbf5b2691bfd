package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding.ProjectFinding;
import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.rules.support.DeclaredChecks;
import io.github.seplint.suite.KnownGaps;
import io.github.seplint.suite.KnownGaps.KnownGap;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Flags known gaps of unknown scenarios and checks. */
final class KnownGapUnknownTarget implements ProjectRule {

  @Override
  public void check(ProjectIndex corpus, Consumer<ProjectFinding> findings) {
    Names names =
        new Names(InventoryLookup.of(corpus), DeclaredChecks.of(corpus), new NameSuggestions());
    for (ProjectIndex.File file : corpus.files()) {
      if (file.suite().isPresent() && file.suite().get() instanceof KnownGaps gaps) {
        gaps.scenarios().forEach(gap -> check(file, gap, names::scenario, findings));
        gaps.checks().forEach(gap -> check(file, gap, names::check, findings));
      }
    }
  }

  private static void check(
      ProjectIndex.File file,
      KnownGap gap,
      Function<String, Optional<String>> defect,
      Consumer<ProjectFinding> findings) {
    YamlScalar name = gap.name();
    ProjectIndex.Mention mention = new ProjectIndex.Mention(name.value(), name.span());
    defect
        .apply(name.value())
        .ifPresent(
            message ->
                findings.accept(new ProjectFinding(file, mention, message, Optional.empty())));
  }

  /** The known scenarios and checks. */
  private record Names(
      InventoryLookup inventory, DeclaredChecks declared, NameSuggestions guesses) {

    /** Returns the defect of a key under {@code scenarios}. */
    Optional<String> scenario(String name) {
      if (inventory.names().contains(name)) {
        return Optional.empty();
      }
      if (isCheck(name)) {
        return Optional.of("`" + name + "` is a check; move it to `checks`");
      }
      return inventory.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "unknown scenario `" + name + "`" + guesses.didYouMean(name, inventory.names()));
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
          guesses.closest(id, declared.all()).or(() -> guesses.closest(id, inventory.checks()));
      return isKnownToMiss(id) || meant.isPresent()
          ? Optional.of(
              "unknown check ID `"
                  + id
                  + "`"
                  + meant.map(found -> "; did you mean `" + found + "`?").orElse(""))
          : Optional.empty();
    }

    private boolean isCheck(String id) {
      return declared.all().contains(id) || inventory.checks().contains(id);
    }

    /** The check IDs of a SEP are known only if its file is checked as well. */
    private boolean isKnownToMiss(String id) {
      return declared.knowsSepOf(id) || (!declared.isEmpty() && !DeclaredChecks.isOfSep(id));
    }
  }
}
