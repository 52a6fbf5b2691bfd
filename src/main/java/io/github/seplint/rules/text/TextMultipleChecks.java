package io.github.seplint.rules.text;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.rules.support.SameSentence;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Flags sentences that several check ids cover. */
final class TextMultipleChecks implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Map<Integer, Integer> places = new HashMap<>();
    for (QuotedPart part : QuotedPart.in(context)) {
      places.merge(part.row().index(), part.match().matches().size(), Math::min);
    }
    Map<String, Quotes> sentences = new LinkedHashMap<>();
    for (Requirement row : context.sepFile().checked()) {
      if (row.text().isPresent() && row.check().isPresent()) {
        String sentence = SameSentence.withoutGloss(row.text().get().value());
        sentences
            .computeIfAbsent(
                SameSentence.key(context.sepFile(), row, sentence), none -> new Quotes())
            .add(row.check().get().value(), row.text().get(), places.getOrDefault(row.index(), 0));
      }
    }
    sentences.values().forEach(quotes -> quotes.report(findings));
  }

  /** The rows of one sentence. */
  private static final class Quotes {
    /** The first text of each check id; check-id-duplicate reports repeated ids. */
    private final Map<String, YamlScalar> texts = new LinkedHashMap<>();

    /** The number of times that the specification contains the sentence; 1 if unknown. */
    private int places = 1;

    void add(String id, YamlScalar text, int inSpec) {
      texts.putIfAbsent(id, text);
      places = Math.max(places, inSpec);
    }

    void report(Findings findings) {
      if (texts.size() > places) {
        List<YamlScalar> same = new ArrayList<>(texts.values());
        Finding finding =
            findings
                .report(same.get(1).span(), "sentence is covered by " + same.size() + " check ids")
                .note(same.get(0).span(), "first quoted here");
        for (YamlScalar further : same.subList(2, same.size())) {
          finding.note(further.span(), "also quoted here");
        }
      }
    }
  }
}
