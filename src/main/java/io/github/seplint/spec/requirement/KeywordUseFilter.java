package io.github.seplint.spec.requirement;

import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.spec.page.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells keywords that are spoken of from those that are used: in code, in quotes, "from SHOULD to
 * MUST", "a MUST", and the sentence that says what they mean.
 */
final class KeywordUseFilter {
  private static final Set<String> BEFORE_ANY = Set.of("from", "to");
  private static final Set<String> BEFORE_VERBS = Set.of("a", "an", "the");
  private static final Set<String> VERBS =
      Set.of("MUST", "MUST NOT", "SHALL", "SHALL NOT", "SHOULD", "SHOULD NOT", "MAY");
  private static final String QUOTES = "\"'`\u2018\u2019\u201c\u201d";

  private KeywordUseFilter() {}

  /** The keywords of a passage that are used. */
  static List<NormativeKeyword> without(List<NormativeKeyword> keywords, Passage passage) {
    String text = passage.words().text();
    return keywords.isEmpty() || isBoilerplate(text)
        ? List.of()
        : keywords.stream()
            .filter(each -> !passage.block().text().isCode(each.start()))
            .filter(each -> !isQuoted(text, each) && !isNamed(text, each))
            .toList();
  }

  /** Of BCP 14: how the keywords are to be read. */
  private static boolean isBoilerplate(String text) {
    boolean cites =
        text.contains("BCP 14") || text.contains("RFC 2119") || text.contains("RFC2119");
    return cites && text.contains("interpreted as described in");
  }

  private static boolean isQuoted(String text, NormativeKeyword keyword) {
    return keyword.start() > 0
        && keyword.end() < text.length()
        && QUOTES.indexOf(text.charAt(keyword.start() - 1)) >= 0
        && (QUOTES + ",.").indexOf(text.charAt(keyword.end())) >= 0;
  }

  private static boolean isNamed(String text, NormativeKeyword keyword) {
    int end = Math.max(0, keyword.start() - 1);
    int start = text.lastIndexOf(' ', end - 1) + 1;
    String word = text.substring(Math.min(start, end), end).toLowerCase(Locale.ROOT);
    boolean verb = VERBS.contains(text.substring(keyword.start(), keyword.end()));
    return BEFORE_ANY.contains(word) || (verb && BEFORE_VERBS.contains(word));
  }
}
