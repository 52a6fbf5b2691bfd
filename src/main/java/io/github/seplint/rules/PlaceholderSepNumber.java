package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import java.util.Set;
import java.util.function.Consumer;

/** The number of a SEP that exists. */
final class PlaceholderSepNumber implements FileRule {
  private static final Set<String> PLACEHOLDERS = Set.of("0", "00", "000", "0000", "9999");

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    subject
        .file()
        .sep()
        .filter(sep -> is(sep.value()))
        .ifPresent(
            sep ->
                findings.accept(
                    Finding.at(sep.span(), "`" + sep.value() + "` stands for a number to come")));
  }

  static boolean is(String number) {
    return PLACEHOLDERS.contains(number);
  }
}
