package io.github.seplint.rules;

import io.github.seplint.lint.Corpus;
import io.github.seplint.lint.CorpusFinding;
import io.github.seplint.lint.CorpusRule;
import java.util.function.Consumer;

/** Flags check ids that several rows declare. */
final class CheckIdDuplicate implements CorpusRule {

  @Override
  public void check(Corpus corpus, Consumer<CorpusFinding> findings) {
    FirstMentions ids = new FirstMentions(findings);
    for (Corpus.File file : corpus.files()) {
      for (Corpus.Mention id : file.checks()) {
        ids.add(file, id, name -> "duplicate check id `" + name + "`", "first declared here");
      }
    }
  }
}
