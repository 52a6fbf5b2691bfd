package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.spec.match.LostClause;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteDifference;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.match.SimilarityIndex.SimilarSentence;
import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Flags quotes whose wording differs from the specification. */
final class QuoteNotVerbatim implements FileRule {
  private static final Set<String> CONJUNCTIONS = Set.of("and", "or");
  private static final Set<String> CONDITIONS = Set.of("If", "When");
  private static final Pattern PRONOUN =
      Pattern.compile("(?i)it|they|them|(?:this|that|these|those|such) \\S+");

  @Override
  public void check(RuleContext context, Findings findings) {
    for (QuotedPart part : QuotedPart.in(context)) {
      PartMatch match = part.match();
      // Other rules report omissions.
      if (match.tier() == MatchTier.SIMILAR
          && match.keywordChange().isEmpty()
          && match.omissions().isEmpty()
          && !QuoteObsolete.isDeclared(part.row().row())
          && !isShared(context, part)) {
        if (match.similar().isPresent()) {
          check(context, part, match.similar().get(), findings);
        } else {
          // Without the specification, only the lock is known.
          String page = "`" + QuotedPart.page(part.row().link().path()) + "`";
          findings.report(
              part.row().text().span(),
              "quote differed from the sentence on " + page + " when it was locked");
        }
      }
    }
  }

  /** Returns whether no difference matters, or another row quotes what is omitted. */
  private static boolean isShared(RuleContext context, QuotedPart part) {
    Optional<SimilarSentence> near = part.match().similar();
    List<QuoteDifference> differences =
        near.map(each -> each.differences(part.match().quote())).orElse(List.of());
    return !differences.isEmpty()
        && differences.stream()
            .allMatch(
                each ->
                    isTrivial(each, near.orElseThrow().span())
                        || (each.quoted().isEmpty()
                            && part.isInAnotherRow(context, each.specified())));
  }

  /**
   * Returns whether a difference does not change the requirement: an explanation or a relative
   * "that" which is omitted, what a pronoun refers to, or the "and" before the last item of a list.
   */
  private static boolean isTrivial(QuoteDifference difference, PageSpan span) {
    String specified = difference.specified();
    String quoted = difference.quoted();
    boolean addsNothing = quoted.isEmpty() || (CONJUNCTIONS.contains(quoted) && isList(span));
    boolean omitsNothing = specified.isEmpty() || isDispensable(specified, span);
    boolean reference =
        !specified.isEmpty()
            && !quoted.isEmpty()
            && PRONOUN.matcher(specified).matches()
            && NormativeKeyword.in(quoted).isEmpty();
    return reference || (addsNothing && omitsNothing) || joinsConditions(difference, span);
  }

  private static boolean isDispensable(String specified, PageSpan span) {
    String sentence = span.words().text();
    boolean aside = sentence.contains("(" + specified) || sentence.contains('"' + specified);
    return specified.equals("that")
        || LostClause.isDispensable(specified)
        || (aside && !LostClause.isRestriction(specified));
  }

  /** Returns whether "If A: If B, ..." of a list is quoted as "If A and B, ...". */
  private static boolean joinsConditions(QuoteDifference difference, PageSpan span) {
    return difference.quoted().equals("and")
        && CONDITIONS.contains(difference.specified())
        && span.ranges().size() > 1
        && span.last().passage().isItem();
  }

  private static boolean isList(PageSpan span) {
    return span.ranges().stream().filter(each -> each.passage().isItem()).count() > 1;
  }

  private static void check(
      RuleContext context, QuotedPart part, SimilarSentence near, Findings findings) {
    List<QuoteDifference> differences = near.differences(part.match().quote());
    Span span =
        differences.stream()
            .flatMap(each -> each.quotedAt().stream())
            .findFirst()
            .map(part::span)
            .orElse(part.span());
    Finding finding =
        findings
            .report(span, "quote differs from the sentence on " + ClosestSentence.text(part, near))
            .fix(fix(context, part, near));
    ClosestSentence.notes(finding, "", near, differences);
  }

  /** Replaces the text with the sentence, unless another row already quotes it. */
  private static Optional<Fix> fix(RuleContext context, QuotedPart part, SimilarSentence near) {
    return isQuoted(context, part.row(), near)
        ? Optional.empty()
        : TextReplacement.of(context, part, near)
            .flatMap(each -> QuoteEdit.replace(context.source(), part.row().text(), each.text()))
            .map(edit -> new Fix("replace the text with the sentence of the specification", edit));
  }

  private static boolean isQuoted(RuleContext context, RowMatch row, SimilarSentence near) {
    return QuotedPart.in(context).stream()
        .filter(other -> other.row().index() != row.index())
        .flatMap(other -> quoted(other.match()).stream())
        .anyMatch(near.span()::overlaps);
  }

  private static Optional<PageSpan> quoted(PartMatch match) {
    return match.match().map(QuoteMatch::span).or(() -> match.similar().map(SimilarSentence::span));
  }
}
