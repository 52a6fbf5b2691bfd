package io.github.seplint.rules;

import io.github.seplint.lint.Corpus;
import io.github.seplint.lint.CorpusFinding;
import io.github.seplint.lint.CorpusRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A SEP has one file. */
final class DuplicateSep implements CorpusRule {

  @Override
  public void check(Corpus corpus, Consumer<CorpusFinding> findings) {
    Map<String, CorpusFinding.Note> first = new HashMap<>();
    for (Corpus.File file : corpus.files()) {
      if (file.sep().isPresent()) {
        Corpus.Mention sep = file.sep().get();
        CorpusFinding.Note here = new CorpusFinding.Note(file, sep, "the first file");
        Optional.ofNullable(first.putIfAbsent(sep.value(), here))
            .ifPresent(
                earlier ->
                    findings.accept(
                        new CorpusFinding(
                            file,
                            sep,
                            "SEP " + sep.value() + " has another file",
                            Optional.of(earlier))));
      }
    }
  }
}
