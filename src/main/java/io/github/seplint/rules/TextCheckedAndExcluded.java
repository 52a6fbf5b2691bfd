package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.source.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags sentences that are both checked and excluded. */
final class TextCheckedAndExcluded implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    SepFile file = subject.file();
    Map<String, Span> checked = new HashMap<>();
    for (Requirement.Checked row : file.checked()) {
      row.row()
          .text()
          .ifPresent(
              text ->
                  checked.putIfAbsent(Sentences.key(file, row.row(), text.value()), text.span()));
    }
    for (Requirement.Excluded row : file.excluded()) {
      row.row()
          .text()
          .ifPresent(
              text ->
                  Optional.ofNullable(checked.get(Sentences.key(file, row.row(), text.value())))
                      .ifPresent(
                          place ->
                              findings.accept(
                                  Finding.at(text.span(), "sentence is both checked and excluded")
                                      .note(place, "checked here"))));
    }
  }
}
