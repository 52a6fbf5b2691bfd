package io.github.seplint.rules.text;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.QuotedRows;
import io.github.seplint.rules.support.SameSentence;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flags sentences that several check ids cover. */
final class TextMultipleChecks implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    Map<Integer, Integer> places = new HashMap<>();
    QuotedRows.visit(
        context, (row, part) -> places.merge(row.index(), part.places().size(), Math::min));
    Map<String, Quotes> sentences = new LinkedHashMap<>();
    for (Requirement.Checked row : context.sepFile().checked()) {
      Optional<YamlScalar> text = row.row().text();
      if (text.isPresent() && row.check().isPresent()) {
        String sentence = SameSentence.withoutGloss(text.get().value());
        sentences
            .computeIfAbsent(
                SameSentence.key(context.sepFile(), row.row(), sentence), none -> new Quotes())
            .add(row.check().get().value(), text.get(), places.getOrDefault(row.row().index(), 0));
      }
    }
    for (Quotes quotes : sentences.values()) {
      if (quotes.texts.size() > quotes.places) {
        findings.accept(quotes.finding());
      }
    }
  }

  /** The rows of one sentence: of each id the first, as a repeated id is check-id-duplicate's. */
  private static final class Quotes {
    private final Map<String, YamlScalar> texts = new LinkedHashMap<>();

    /** How often the specification has the sentence; once, where nobody has looked. */
    private int places = 1;

    void add(String id, YamlScalar text, int inSpec) {
      texts.putIfAbsent(id, text);
      places = Math.max(places, inSpec);
    }

    Finding finding() {
      List<YamlScalar> same = new ArrayList<>(texts.values());
      Finding finding =
          Finding.at(same.get(1).span(), "sentence is covered by " + same.size() + " check ids")
              .note(same.get(0).span(), "first quoted here");
      for (YamlScalar further : same.subList(2, same.size())) {
        finding = finding.note(further.span(), "also quoted here");
      }
      return finding;
    }
  }
}
