package io.github.seplint.rules.text;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.Phrases;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Flags MUST requirements that are also called optional or recommended. */
final class KeywordContradictory implements FileRule {
  private static final List<String> WORDS = List.of("recommended", "optional");
  private static final Phrases REMARKS = Phrases.of("recommended", "optional");

  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement row : context.sepFile().requirements()) {
      if (row.text().isPresent() && REMARKS.mayBeIn(row.text().get())) {
        row.keywords().stream()
            .filter(keyword -> keyword.level() == NormativeKeyword.Level.MUST)
            .findFirst()
            .ifPresent(must -> check(row.text().get(), must, findings));
      }
    }
  }

  private static void check(YamlScalar text, NormativeKeyword must, Findings findings) {
    Optional<Span> remark = weakeningRemark(text);
    if (remark.isPresent()) {
      String word = remark.get().slice(text.value());
      String keyword = must.span().slice(text.value());
      findings
          .report(text, remark.get(), "`" + word + "` contradicts `" + keyword + "`")
          .note(text.spanOf(must.span()), "keyword");
    }
  }

  /** Finds the word in "(recommended)", "(optional)" and ", recommended". */
  static Optional<Span> weakeningRemark(YamlScalar text) {
    if (!REMARKS.mayBeIn(text)) {
      return Optional.empty();
    }
    String lower = text.lowerCase();
    for (String word : WORDS) {
      for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
        if (isRemark(lower, at, at + word.length())) {
          return Optional.of(new Span(at, at + word.length()));
        }
      }
    }
    return Optional.empty();
  }

  /** The remark is a single word: "the supported, recommended codecs" contains none. */
  private static boolean isRemark(String text, int start, int end) {
    boolean opens = text.startsWith("(", start - 1);
    boolean follows = text.startsWith(", ", start - 2) && text.startsWith("r", start);
    boolean ends = end == text.length() || ".;)".indexOf(text.charAt(end)) >= 0;
    return opens ? text.startsWith(")", end) : follows && ends;
  }
}
