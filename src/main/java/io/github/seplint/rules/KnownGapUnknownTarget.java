package io.github.seplint.rules;

import io.github.seplint.lint.Corpus;
import io.github.seplint.lint.CorpusFinding;
import io.github.seplint.lint.CorpusRule;
import io.github.seplint.suite.KnownGaps;
import io.github.seplint.suite.KnownGaps.KnownGap;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Flags known gaps of unknown scenarios and checks. */
final class KnownGapUnknownTarget implements CorpusRule {

  @Override
  public void check(Corpus corpus, Consumer<CorpusFinding> findings) {
    Names names = new Names(Inventory.of(corpus), DeclaredChecks.of(corpus), new NameGuesses());
    for (Corpus.File file : corpus.files()) {
      if (file.suite().isPresent() && file.suite().get() instanceof KnownGaps gaps) {
        gaps.scenarios().forEach(gap -> check(file, gap, names::scenario, findings));
        gaps.checks().forEach(gap -> check(file, gap, names::check, findings));
      }
    }
  }

  private static void check(
      Corpus.File file,
      KnownGap gap,
      Function<String, Optional<String>> defect,
      Consumer<CorpusFinding> findings) {
    YamlScalar name = gap.name();
    Corpus.Mention mention = new Corpus.Mention(name.value(), name.span());
    defect
        .apply(name.value())
        .ifPresent(
            message ->
                findings.accept(new CorpusFinding(file, mention, message, Optional.empty())));
  }

  /** The known scenarios and checks. */
  private record Names(Inventory inventory, DeclaredChecks declared, NameGuesses guesses) {

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
