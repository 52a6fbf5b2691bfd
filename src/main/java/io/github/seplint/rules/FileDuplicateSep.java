package io.github.seplint.rules;

import io.github.seplint.lint.Corpus;
import io.github.seplint.lint.CorpusFinding;
import io.github.seplint.lint.CorpusRule;
import java.util.function.Consumer;

/** Flags SEPs that several files declare. */
final class FileDuplicateSep implements CorpusRule {

  @Override
  public void check(Corpus corpus, Consumer<CorpusFinding> findings) {
    FirstMentions seps = new FirstMentions(findings);
    for (Corpus.File file : corpus.files()) {
      file.sep()
          .ifPresent(
              sep ->
                  seps.add(
                      file,
                      sep,
                      n -> "SEP " + n + " is already declared in another file",
                      "first declared here"));
    }
  }
}
