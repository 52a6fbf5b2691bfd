package io.github.seplint.rules;

import io.github.seplint.lint.Corpus;
import io.github.seplint.lint.CorpusFinding;
import io.github.seplint.lint.CorpusRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A check id stands in one row of one file. */
final class DuplicateCheckId implements CorpusRule {

  @Override
  public void check(Corpus corpus, Consumer<CorpusFinding> findings) {
    Map<String, CorpusFinding.Note> first = new HashMap<>();
    for (Corpus.File file : corpus.files()) {
      for (Corpus.Mention id : file.checks()) {
        CorpusFinding.Note here = new CorpusFinding.Note(file, id, "first declared here");
        Optional.ofNullable(first.putIfAbsent(id.value(), here))
            .ifPresent(
                earlier ->
                    findings.accept(
                        new CorpusFinding(
                            file,
                            id,
                            "check id `" + id.value() + "` is declared twice",
                            Optional.of(earlier))));
      }
    }
  }
}
