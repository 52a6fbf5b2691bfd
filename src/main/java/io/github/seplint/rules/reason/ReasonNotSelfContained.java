package io.github.seplint.rules.reason;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.ReasonPhrases;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Flags reasons that refer to other rows. */
final class ReasonNotSelfContained implements FileRule {
  private static final List<String> ANYWHERE =
      List.of(
          """
          same rationale,same reason,same as above,same as below,as above,as below,\
          see above,see below,requirement above,requirements above,requirement below,\
          requirements below,ditto\
          """
              .split(",", -1));

  /** Only at the start of the reason or a part of it: the sentence may be about duplicates. */
  private static final List<String> OPENING = List.of("duplicate of", "duplicates");

  /** Words after the noun: "duplicates are dropped". */
  private static final List<String> NOUN = List.of("are", "were", "can", "cannot", "may", "of");

  @Override
  public void check(RuleContext context, Findings findings) {
    for (YamlScalar reason : context.sepFile().reasons()) {
      Optional<Span> phrase = phrase(reason.value());
      if (phrase.isPresent()) {
        String text = phrase.get().slice(reason.value());
        findings.report(reason, phrase.get(), "`" + text + "` refers to another row");
      }
    }
  }

  private static Optional<Span> phrase(String reason) {
    for (String words : OPENING) {
      int at = ReasonPhrases.indexOf(reason, words, 0);
      int end = at + words.length();
      if (at >= 0 && opensPart(reason, at) && !isNoun(reason, end) && !namesId(reason, end)) {
        return Optional.of(new Span(at, end));
      }
    }
    return ReasonPhrases.first(reason, ANYWHERE);
  }

  private static boolean opensPart(String text, int offset) {
    String before = text.substring(0, offset).stripTrailing();
    return before.isEmpty() || ".;:(—–".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static boolean isNoun(String text, int end) {
    return NOUN.stream().anyMatch(word -> ReasonPhrases.indexOf(text, word, end) == end + 1);
  }

  /** An id identifies the row, wherever it is. */
  private static boolean namesId(String text, int end) {
    String rest = text.substring(end).stripLeading();
    String name = rest.startsWith("`") ? rest.substring(1) : rest;
    return name.startsWith("sep-") && name.length() > 4 && Character.isDigit(name.charAt(4));
  }
}
