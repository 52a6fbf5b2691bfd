package io.github.seplint.rules.reason;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.HarnessGapPhrases.PhraseMatcher;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags reasons that refer to other rows. */
final class ReasonNotSelfContained implements FileRule {
  private static final List<String> ANYWHERE =
      List.of(
          "same rationale",
          "same reason",
          "same as above",
          "same as below",
          "as above",
          "as below",
          "see above",
          "see below",
          "requirement above",
          "requirements above",
          "requirement below",
          "requirements below",
          "ditto");

  /** Only where they open the reason or a part of it: duplicates may be what the sentence is of. */
  private static final List<String> OPENING = List.of("duplicate of", "duplicates");

  /** What follows the noun: "duplicates are dropped". */
  private static final List<String> NOUN = List.of("are", "were", "can", "cannot", "may", "of");

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    for (Requirement.Excluded row : subject.file().excluded()) {
      row.reason()
          .ifPresent(
              reason ->
                  phrase(reason.value())
                      .ifPresent(phrase -> findings.accept(finding(reason, phrase))));
    }
  }

  private static Finding finding(YamlScalar reason, Span phrase) {
    String said = reason.value().substring(phrase.start(), phrase.end());
    return Finding.at(
        reason.spanOf(phrase.start(), phrase.end()), "`" + said + "` refers to another row");
  }

  private static Optional<Span> phrase(String reason) {
    for (String words : OPENING) {
      int at = PhraseMatcher.indexOf(reason, words, 0);
      int end = at + words.length();
      if (at >= 0 && opensPart(reason, at) && !isNoun(reason, end) && !namesId(reason, end)) {
        return Optional.of(new Span(at, end));
      }
    }
    return PhraseMatcher.first(reason, ANYWHERE);
  }

  private static boolean opensPart(String text, int offset) {
    String before = text.substring(0, offset).stripTrailing();
    return before.isEmpty() || ".;:(—–".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static boolean isNoun(String text, int end) {
    return NOUN.stream().anyMatch(word -> PhraseMatcher.indexOf(text, word, end) == end + 1);
  }

  /** An id says which row, wherever that stands. */
  private static boolean namesId(String text, int end) {
    String rest = text.substring(end).stripLeading();
    String name = rest.startsWith("`") ? rest.substring(1) : rest;
    return name.startsWith("sep-") && name.length() > 4 && Character.isDigit(name.charAt(4));
  }
}
