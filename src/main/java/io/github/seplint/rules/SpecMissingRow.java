package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.source.Span;
import io.github.seplint.spec.lock.FileQuotes;
import io.github.seplint.spec.requirement.NormativeSentence;
import java.util.List;
import java.util.function.Consumer;

/** Every sentence that a SEP brought into the specification has a row. */
final class SpecMissingRow implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    Span sep = subject.file().sep().map(number -> number.span()).orElse(Span.at(0));
    for (NormativeSentence unit : subject.quotes().map(FileQuotes::unclaimed).orElse(List.of())) {
      findings.accept(
          Finding.at(sep, "no row claims `" + QuotedRows.shortened(unit.text()) + "`")
              .reference(unit.place(), "brought by this SEP"));
    }
  }
}
