package io.github.seplint.rules.text;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Flags quotes that are not complete sentences. */
final class TextFragment implements FileRule {
  private static final String JOIN = " / ";

  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement requirement : context.sepFile().requirements()) {
      requirement.row().text().flatMap(TextFragment::finding).ifPresent(findings);
    }
  }

  private static Optional<Finding> finding(YamlScalar text) {
    String value = text.value();
    for (int from = 0; from <= value.length(); ) {
      int join = value.indexOf(JOIN, from);
      int to = join < 0 ? value.length() : join;
      Optional<Finding> finding = finding(text, new Span(from, to));
      if (finding.isPresent()) {
        return finding;
      }
      from = to + JOIN.length();
    }
    return Optional.empty();
  }

  private static Optional<Finding> finding(YamlScalar text, Span quote) {
    String value = text.value().substring(quote.start(), quote.end());
    return keywordAtStart(value)
        .map(keyword -> new Span(keyword.start(), keyword.end()))
        .map(span -> finding(text, quote, span, "begins with"))
        .or(() -> openEnd(value).map(span -> finding(text, quote, span, "ends with")));
  }

  private static Finding finding(YamlScalar text, Span quote, Span part, String how) {
    int from = quote.start() + part.start();
    int to = quote.start() + part.end();
    return Finding.at(
        text.spanOf(from, to), "quote " + how + " `" + text.value().substring(from, to) + "`");
  }

  private static Optional<NormativeKeyword> keywordAtStart(String quote) {
    int start = 0;
    while (start < quote.length() && isMark(quote.charAt(start))) {
      start++;
    }
    int word = start;
    // Nearly all quotes begin with a word that is not in capitals.
    boolean capitals = quote.length() > start + 1 && Character.isUpperCase(quote.charAt(start + 1));
    List<NormativeKeyword> keywords = capitals ? NormativeKeyword.in(quote) : List.of();
    return keywords.stream()
        .limit(1)
        .filter(first -> first.start() == word)
        .filter(first -> keywords.size() == 1 || !isAdjective(quote, first))
        .findFirst();
  }

  /**
   * White space, emphasis, quotes and bullets; after an ellipsis or a bracket the context is known.
   */
  private static boolean isMark(int c) {
    return Character.isWhitespace(c) || "*_\"'`-".indexOf(c) >= 0;
  }

  /** "REQUIRED fields MUST be present" is whole. */
  private static boolean isAdjective(String quote, NormativeKeyword keyword) {
    return quote.startsWith("ED", keyword.end() - 2) || quote.startsWith("AL", keyword.end() - 2);
  }

  private static Optional<Span> openEnd(String quote) {
    int end = quote.stripTrailing().length();
    return end > 0 && ":,;".indexOf(quote.charAt(end - 1)) >= 0
        ? Optional.of(new Span(end - 1, end))
        : Optional.empty();
  }
}
