package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.RuleContext;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteDifference;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.match.SimilarityIndex.SimilarSentence;
import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.token.SentenceSplitter;
import io.github.seplint.spec.token.TokenizedText;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A new text for a row. It must quote every sentence that the row quotes, keep its keywords, and be
 * a complete sentence.
 */
record TextReplacement(RuleContext context, RowMatch row, String text) {
  /** The most words of a row that the sentence of the specification may lack in one place. */
  private static final int MAX_LOST = 3;

  private static final int SAME_START = 5;

  /** The sentence that a row is derived from; empty if a part of the row would be lost. */
  static Optional<TextReplacement> of(RuleContext context, QuotedPart part, SimilarSentence near) {
    PageSpan span = near.span();
    boolean partial =
        part.row().parts().size() > 1
            || span.ranges().size() > 2
            || span.ranges().stream().anyMatch(each -> each.passage().isCell())
            || near.differences(part.match().quote()).stream().anyMatch(TextReplacement::isLost);
    if (partial) {
      return Optional.empty();
    }
    Function<TokenRange, String> writing =
        CodeStyle.of(context).keepsBackTicks ? TokenRange::textWithBackTicks : TokenRange::text;
    String text = span.ranges().stream().map(writing).collect(Collectors.joining(" "));
    TextReplacement replacement = new TextReplacement(context, part.row(), text);
    if (!replacement.keepsForm()) {
      return Optional.empty();
    }
    List<PartMatch> matches = replacement.matches();
    return Optional.of(replacement)
        .filter(each -> each.keepsSentences(matches))
        .filter(each -> matches.stream().allMatch(PartMatch::isFound));
  }

  private static boolean isLost(QuoteDifference difference) {
    int words = TokenizedText.of(difference.quoted()).count();
    return words > MAX_LOST + 2 * TokenizedText.of(difference.specified()).count();
  }

  /**
   * The style of quoted code in a file.
   *
   * @param keepsBackTicks whether most rows that quote code have its back-ticks
   */
  private record CodeStyle(boolean keepsBackTicks) {
    static CodeStyle of(RuleContext context) {
      return context.derived(CodeStyle.class, file -> in(QuotedPart.in(context)));
    }

    private static CodeStyle in(List<QuotedPart> parts) {
      int balance = 0;
      for (QuotedPart part : parts) {
        if (part.match().quote().raw().indexOf('`') >= 0) {
          balance++;
        } else if (part.match().match().filter(CodeStyle::hasCode).isPresent()) {
          balance--;
        }
      }
      return new CodeStyle(balance > 0);
    }

    private static boolean hasCode(QuoteMatch match) {
      return match.ranges().stream().anyMatch(TokenRange::hasBackTicks);
    }
  }

  /** Returns whether the new text has the keywords and quotes the sentences of the row. */
  boolean keepsRequirements() {
    return keepsForm() && keepsSentences(matches());
  }

  /** Returns whether the new text has the keywords, and the form of a requirement. */
  private boolean keepsForm() {
    return keepsKeywords()
        && (!isOptional(text) || isOptional(row.quote()))
        && (isSentence(text) || isFragmentAsBefore())
        && sentences(text) >= sentences(row.quote());
  }

  /** Returns whether a text only allows something, so that keyword-may-only removes its row. */
  private static boolean isOptional(String text) {
    return NormativeKeyword.highest(NormativeKeyword.in(text))
        .filter(level -> level == NormativeKeyword.Level.MAY)
        .isPresent();
  }

  /** Returns whether the keywords of the row are in the new text, in order. */
  private boolean keepsKeywords() {
    Iterator<String> now = keywords(text).iterator();
    for (String keyword : keywords(row.quote())) {
      boolean found = false;
      while (!found && now.hasNext()) {
        found = now.next().equals(keyword);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static List<String> keywords(String text) {
    return NormativeKeyword.in(text).stream().map(each -> each.span().slice(text)).toList();
  }

  private boolean keepsSentences(List<PartMatch> matches) {
    List<String> quoted =
        matches.stream().flatMap(part -> part.sentences().stream()).map(TokenRange::text).toList();
    return row.parts().stream()
        .flatMap(part -> part.sentences().stream())
        .allMatch(each -> quoted.contains(each.text()));
  }

  private List<PartMatch> matches() {
    return context.quotes().orElseThrow().match(row, text);
  }

  private static int sentences(String text) {
    return SentenceSplitter.ends(TokenizedText.of(text), at -> false).size();
  }

  /** Returns whether the text of the row begins and ends the same. */
  private boolean isFragmentAsBefore() {
    String before = row.quote();
    return text.regionMatches(0, before, 0, Math.min(before.length(), SAME_START))
        && text.endsWith(before.substring(before.length() - 1));
  }

  /** Returns whether a text begins with a subject and introduces nothing. */
  private static boolean isSentence(String text) {
    TokenizedText words = TokenizedText.of(text);
    return words.count() > 0
        && !words.isModal(0)
        && !Character.isLowerCase(text.charAt(0))
        && !text.endsWith(":");
  }
}
