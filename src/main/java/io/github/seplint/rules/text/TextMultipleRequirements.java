package io.github.seplint.rules.text;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Flags check rows with several requirements of the same level. */
final class TextMultipleRequirements implements FileRule {
  /** Words that begin a sentence or clause about what the one before requires. */
  private static final Set<String> ANAPHORA =
      Set.of(
          "this",
          "these",
          "that",
          "those",
          "they",
          "it",
          "its",
          "such",
          "otherwise",
          "if",
          "when",
          "in",
          "then",
          "here",
          "rejection",
          "for",
          "on");

  /** "and the client of the tool MUST": after more words, "and" joins something else. */
  private static final int SUBJECT_WORDS = 6;

  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement row : context.sepFile().checked()) {
      if (row.text().isPresent() && row.keywords().size() > 1) {
        check(row, row.text().get(), findings);
      }
    }
  }

  private static void check(Requirement row, YamlScalar text, Findings findings) {
    List<KeywordClause> clauses = KeywordClause.in(text.value(), row.keywords());
    for (int i = 1; i < clauses.size(); i++) {
      KeywordClause first = clauses.get(i - 1);
      KeywordClause other = clauses.get(i);
      if (other.part() == first.part()
          && other.keyword().level() == first.keyword().level()
          && isIndependent(text.value(), first, other)) {
        Span span = other.keyword().span();
        findings
            .report(
                text,
                span,
                "`text` has a second requirement at `"
                    + span.slice(text.value())
                    + "`; split it into two rows")
            .note(text.spanOf(first.keyword().span()), "first requirement");
        return;
      }
    }
  }

  private static boolean isIndependent(String text, KeywordClause first, KeywordClause other) {
    String before = other.before().slice(text).strip();
    if (first.sentence() != other.sentence()) {
      return !ANAPHORA.contains(firstWord(before));
    }
    boolean listed = text.startsWith(";", other.before().start() - 1);
    int and = (" " + before + " ").lastIndexOf(" and ");
    return listed || (and >= 0 && before.substring(and).split("\\s+").length <= SUBJECT_WORDS);
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
