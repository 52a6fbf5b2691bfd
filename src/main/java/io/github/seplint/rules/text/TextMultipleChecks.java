package io.github.seplint.rules.text;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.rules.support.RowSentences;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flags sentences that several check ids cover. */
final class TextMultipleChecks implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    RowSentences quoted = RowSentences.of(context);
    if (!quoted.mayRepeatWithoutGloss()) {
      return;
    }
    Map<Integer, Integer> places = new HashMap<>();
    for (QuotedPart part : QuotedPart.in(context)) {
      places.merge(part.row().index(), part.match().matches().size(), Math::min);
    }
    // The first text of each check id by sentence; check-id-duplicate reports repeated ids.
    Map<String, Map<String, YamlScalar>> sentences = new LinkedHashMap<>();
    // The number of times that the specification contains the sentence; 1 if unknown.
    Map<String, Integer> copies = new HashMap<>();
    Map<String, Integer> equal = new HashMap<>();
    for (Requirement row : context.sepFile().checked()) {
      // A text without a keyword describes a test, if anything: in parentheses, which one.
      boolean requires = row.text().isPresent() && !row.keywords().isEmpty();
      if (requires && row.check().isPresent()) {
        String sentence = quoted.keyWithoutGloss(row);
        sentences
            .computeIfAbsent(sentence, none -> new LinkedHashMap<>())
            .putIfAbsent(row.check().get().value(), row.text().get());
        int known = places.getOrDefault(row.index(), 1);
        // Without a section, equal texts may quote equal sentences of one page.
        boolean unclear = !places.containsKey(row.index()) && !hasSection(context, row);
        int most = unclear ? equal.merge(row.text().get().value(), 1, Integer::sum) : known;
        copies.merge(sentence, Math.max(1, most), Math::max);
      }
    }
    sentences.forEach(
        (sentence, texts) -> {
          if (texts.size() > copies.getOrDefault(sentence, 1)) {
            report(List.copyOf(texts.values()), findings);
          }
        });
  }

  private static boolean hasSection(RuleContext context, Requirement row) {
    Optional<YamlScalar> url = row.url().or(context.sepFile()::specUrl);
    return url.filter(link -> link.value().contains("#")).isPresent();
  }

  private static void report(List<YamlScalar> same, Findings findings) {
    Finding finding =
        findings
            .report(same.get(1).span(), "sentence is covered by " + same.size() + " check ids")
            .note(same.get(0).span(), "first quoted here");
    same.stream().skip(2).forEach(each -> finding.note(each.span(), "also quoted here"));
  }
}
