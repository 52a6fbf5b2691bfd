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

/** A gap is that of a scenario or check that there is. */
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

  /** What there is to name. */
  private record Names(Inventory inventory, DeclaredChecks declared, NameGuesses guesses) {

    /** What is wrong with the name of a scenario. */
    Optional<String> scenario(String name) {
      if (inventory.names().contains(name)) {
        return Optional.empty();
      }
      if (isCheck(name)) {
        return Optional.of("`" + name + "` is a check: it stands under `checks`");
      }
      return inventory.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "no scenario is called `" + name + "`" + guesses.didYouMean(name, inventory.names()));
    }

    /** What is wrong with a check id: only a row, or a scenario, can have it. */
    Optional<String> check(String id) {
      if (isCheck(id)) {
        return Optional.empty();
      }
      if (inventory.names().contains(id)) {
        return Optional.of("`" + id + "` is a scenario: it stands under `scenarios`");
      }
      Optional<String> meant =
          guesses.closest(id, declared.all()).or(() -> guesses.closest(id, inventory.checks()));
      return isKnownToMiss(id) || meant.isPresent()
          ? Optional.of(
              "no row has a check id `"
                  + id
                  + "`"
                  + meant.map(found -> "; did you mean `" + found + "`?").orElse(""))
          : Optional.empty();
    }

    private boolean isCheck(String id) {
      return declared.all().contains(id) || inventory.checks().contains(id);
    }

    /** Of a SEP whose file is not here it is not known which ids it has. */
    private boolean isKnownToMiss(String id) {
      return declared.knowsSepOf(id) || (!declared.isEmpty() && !DeclaredChecks.isOfSep(id));
    }
  }
}
