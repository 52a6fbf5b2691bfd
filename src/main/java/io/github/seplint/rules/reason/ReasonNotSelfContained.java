package io.github.seplint.rules.reason;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.Phrases;
import io.github.seplint.rules.support.ReasonPhrases;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Flags reasons that refer to other rows. */
final class ReasonNotSelfContained implements FileRule {
  private static final Phrases ANYWHERE =
      Phrases.ofList(
          """
          same rationale,same reason,same as above,same as below,as above,as below,\
          see above,see below,requirement above,requirements above,requirement below,\
          requirements below,ditto\
          """);

  /** Only at the start of the reason or a part of it: the sentence may be about duplicates. */
  private static final List<Phrases> OPENING =
      List.of(Phrases.of("duplicate of"), Phrases.of("duplicates"));

  /** Words after the noun: "duplicates are dropped". */
  private static final List<String> NOUN = List.of("are", "were", "can", "cannot", "may", "of");

  @Override
  public void check(RuleContext context, Findings findings) {
    for (YamlScalar reason : context.sepFile().reasons()) {
      Optional<Span> phrase = phrase(reason);
      if (phrase.isPresent()) {
        String text = phrase.get().slice(reason.value());
        findings.report(reason, phrase.get(), "`" + text + "` refers to another row");
      }
    }
  }

  private static Optional<Span> phrase(YamlScalar reason) {
    for (Phrases words : OPENING) {
      Optional<Span> found = words.first(reason);
      if (found.isPresent() && isReference(reason, found.get())) {
        return found;
      }
    }
    return ANYWHERE.first(reason);
  }

  private static boolean isReference(YamlScalar reason, Span words) {
    return opensPart(reason.value(), words.start())
        && !isNoun(reason, words.end())
        && !namesId(reason.value(), words.end());
  }

  private static boolean opensPart(String text, int offset) {
    String before = text.substring(0, offset).stripTrailing();
    return before.isEmpty() || ".;:(—–".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static boolean isNoun(YamlScalar text, int end) {
    return NOUN.stream().anyMatch(word -> ReasonPhrases.indexOf(text, word, end) == end + 1);
  }

  /** An id identifies the row, wherever it is. */
  private static boolean namesId(String text, int end) {
    String rest = text.substring(end).stripLeading();
    String name = rest.startsWith("`") ? rest.substring(1) : rest;
    return name.startsWith("sep-") && name.length() > 4 && Character.isDigit(name.charAt(4));
  }
}
