package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.LostClause;
import io.github.seplint.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags quotes that omit a condition or another part of their sentence. */
final class QuoteTruncated implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (QuotedPart part : QuotedPart.in(context)) {
      Map<String, LostClause> omitted = new LinkedHashMap<>();
      omit(context, part, part.match().omittedBefore(), "start", omitted);
      omit(context, part, part.match().omittedWithin(), "middle", omitted);
      omit(context, part, part.match().omittedAfter(), "end", omitted);
      if (!omitted.isEmpty()) {
        String plain = part.match().quote().plain();
        Span word = omitted.containsKey("start") ? firstWord(plain) : lastWord(plain);
        String words =
            omitted.entrySet().stream()
                .map(
                    each ->
                        each.getKey() + " `" + QuotedPart.shortened(each.getValue().text()) + "`")
                .collect(Collectors.joining(" and the "));
        findings
            .report(part.span(word), "quote omits the " + words + " of the sentence")
            .note(part.match().match().orElseThrow().places().get(0), "quoted part");
      }
    }
  }

  /** Further requirements of a sentence may be in other rows; a condition belongs to each. */
  private static void omit(
      RuleContext context,
      QuotedPart part,
      Optional<LostClause> lost,
      String where,
      Map<String, LostClause> omitted) {
    lost.map(
            each -> part.isInOtherRows(context, each.text()) ? each.condition() : Optional.of(each))
        .flatMap(each -> each)
        .ifPresent(each -> omitted.put(where, each));
  }

  private static Span firstWord(String plain) {
    int space = plain.indexOf(' ');
    return new Span(0, space < 0 ? plain.length() : space);
  }

  private static Span lastWord(String plain) {
    return new Span(plain.lastIndexOf(' ') + 1, plain.length());
  }
}
