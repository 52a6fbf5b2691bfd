package io.github.seplint.manifest;

import io.github.seplint.manifest.CorpusDiff.CorpusState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** States whose rows are often like each other's. */
public final class RandomCorpus {
  private final Random random;
  private final Supplier<String> texts;

  /**
   * A generator.
   *
   * @param texts what rows say, and links and reasons
   */
  public RandomCorpus(Random random, Supplier<String> texts) {
    this.random = random;
    this.texts = texts;
  }

  /** Of sentences that are made of a few words. */
  public static RandomCorpus ofSentences(Random random) {
    List<String> words =
        List.of("clients", "MUST", "light", "tool", "log", "bell", "SHOULD", "fog");
    return new RandomCorpus(
        random,
        () -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(7); i >= 0; i--) {
            text.append(words.get(random.nextInt(words.size()))).append(i > 0 ? " " : ".");
          }
          return text.toString();
        });
  }

  /** A state with at most so many SEPs. */
  public CorpusState state(int most, CorpusState.Run run) {
    List<SepCoverage> seps = new ArrayList<>();
    for (long number = 7101; number < 7101 + most; number++) {
      if (random.nextInt(5) > 0) {
        seps.add(sep(number));
      }
    }
    Manifest manifest = new Manifest(maybe(), seps);
    return new CorpusState(texts.get(), manifest, run);
  }

  private SepCoverage sep(long number) {
    List<ManifestRow> rows = new ArrayList<>();
    for (int left = random.nextInt(9); left > 0; left--) {
      switch (random.nextInt(5)) {
        case 0, 1 -> rows.add(ManifestRow.excluded(texts.get(), texts.get(), maybe()));
        case 2 -> rows.add(ManifestRow.unkeyed(texts.get(), maybe(), maybe()));
        default ->
            rows.add(
                ManifestRow.checked(
                    random.nextBoolean() ? "sep-7101-" + random.nextInt(9) : texts.get(),
                    random.nextBoolean(),
                    texts.get(),
                    maybe(),
                    maybe()));
      }
    }
    List<String> untracked = random.nextBoolean() ? List.of() : List.of(texts.get());
    return new SepCoverage(number, texts.get(), texts.get(), rows, untracked);
  }

  private Optional<String> maybe() {
    return random.nextInt(3) == 0 ? Optional.of(texts.get()) : Optional.empty();
  }
}
