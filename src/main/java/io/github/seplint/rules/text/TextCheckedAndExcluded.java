package io.github.seplint.rules.text;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.SameSentence;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Flags sentences that are both checked and excluded. */
final class TextCheckedAndExcluded implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    SepFile file = context.sepFile();
    Map<String, Span> checked = new HashMap<>();
    for (Requirement.Checked row : file.checked()) {
      row.row()
          .text()
          .ifPresent(
              text ->
                  checked.putIfAbsent(
                      SameSentence.key(file, row.row(), text.value()), text.span()));
    }
    for (Requirement.Excluded row : file.excluded()) {
      row.row()
          .text()
          .ifPresent(
              text ->
                  Optional.ofNullable(checked.get(SameSentence.key(file, row.row(), text.value())))
                      .ifPresent(
                          place ->
                              findings.accept(
                                  Finding.at(text.span(), "sentence is both checked and excluded")
                                      .note(place, "checked here"))));
    }
  }
}
