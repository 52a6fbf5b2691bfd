package io.github.seplint.rules;

import io.github.seplint.lint.Corpus;
import io.github.seplint.lint.CorpusFinding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Values that must be unique across files, and their first place. */
final class FirstMentions {
  private final Map<String, CorpusFinding.Note> first = new HashMap<>();
  private final Consumer<CorpusFinding> findings;

  FirstMentions(Consumer<CorpusFinding> findings) {
    this.findings = findings;
  }

  /**
   * Notes a mention; reports it if there was one before.
   *
   * @param message what is wrong then, of the mention's value
   * @param note what the first one is
   */
  void add(Corpus.File file, Corpus.Mention mention, UnaryOperator<String> message, String note) {
    CorpusFinding.Note here = new CorpusFinding.Note(file, mention, note);
    Optional.ofNullable(first.putIfAbsent(mention.value(), here))
        .ifPresent(
            earlier ->
                findings.accept(
                    new CorpusFinding(
                        file, mention, message.apply(mention.value()), Optional.of(earlier))));
  }
}
