package io.github.seplint.rules.text;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Flags quotes that are not complete sentences. */
final class TextFragment implements FileRule {
  private static final String JOIN = " / ";

  @Override
  public void check(RuleContext context, Findings findings) {
    for (YamlScalar text : context.sepFile().texts()) {
      String value = text.value();
      boolean joined = text.signature().has('/');
      if (!joined && !isSuspect(value)) {
        continue;
      }
      boolean reported = false;
      for (int from = 0; from <= value.length() && !reported; ) {
        int join = joined ? value.indexOf(JOIN, from) : -1;
        int to = join < 0 ? value.length() : join;
        reported = check(text, new Span(from, to), findings);
        from = to + JOIN.length();
      }
    }
  }

  /** Excludes most quotes by their first and last characters. */
  private static boolean isSuspect(String quote) {
    char last = quote.charAt(quote.length() - 1);
    return isMark(quote.charAt(0))
        || (quote.length() > 1 && Character.isUpperCase(quote.charAt(1)))
        || Character.isWhitespace(last)
        || ":,;".indexOf(last) >= 0;
  }

  /** Checks one of the quotes that a text joins; returns whether it is a fragment. */
  private static boolean check(YamlScalar text, Span quote, Findings findings) {
    String value = quote.slice(text.value());
    Optional<Span> start = keywordAtStart(value).map(NormativeKeyword::span);
    Optional<Span> part = start.or(() -> openEnd(value));
    if (part.isPresent()) {
      Span inText = new Span(quote.start() + part.get().start(), quote.start() + part.get().end());
      String how = start.isPresent() ? "begins with" : "ends with";
      findings.report(text, inText, "quote " + how + " `" + inText.slice(text.value()) + "`");
    }
    return part.isPresent();
  }

  private static Optional<NormativeKeyword> keywordAtStart(String quote) {
    int start = 0;
    while (start < quote.length() && isMark(quote.charAt(start))) {
      start++;
    }
    // Nearly all quotes begin with a word that is not in capitals.
    boolean capitals = quote.length() > start + 1 && Character.isUpperCase(quote.charAt(start + 1));
    List<NormativeKeyword> keywords = capitals ? NormativeKeyword.in(quote) : List.of();
    boolean opens =
        !keywords.isEmpty()
            && keywords.get(0).start() == start
            && (keywords.size() == 1 || !isAdjective(quote, keywords.get(0)));
    return opens ? Optional.of(keywords.get(0)) : Optional.empty();
  }

  /** White space, emphasis, quotes and bullets; an ellipsis or a bracket gives the context. */
  private static boolean isMark(int c) {
    return Character.isWhitespace(c) || "*_\"'`-".indexOf(c) >= 0;
  }

  /** "REQUIRED fields MUST be present" is a complete sentence. */
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
