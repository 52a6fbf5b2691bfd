package io.github.seplint.cli.scaffold;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.scaffold.RowDraft;
import io.github.seplint.scaffold.RowDrafter;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.ClaimIndex;
import io.github.seplint.spec.requirement.ClaimIndex.Claim;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SentenceSetDiff.EditedSentence;
import io.github.seplint.spec.requirement.SepHistory.SentenceChanges;
import io.github.seplint.spec.requirement.SepRequirements;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows that a SEP lacks.
 *
 * @param rows for the selected sentences that no row of the project covers
 * @param edited the edits of older sentences that no row covers
 * @param permitted the sentences that only allow something, which need no row
 * @param notes the sentences that were left out, a line each
 */
record MissingRows(
    List<RowDraft> rows,
    List<EditedSentence> edited,
    List<NormativeSentence> permitted,
    List<String> notes) {

  /**
   * Finds the rows that the selected sentences need.
   *
   * @param files the traceability files of the project
   */
  static MissingRows of(Specification spec, long sep, List<SourceText> files, Arguments arguments) {
    SentenceChanges selected = SentenceSelection.select(spec, sep, arguments);
    ClaimIndex claims = ClaimIndex.of(spec, files);
    List<ClaimedSentence> requirements =
        SepRequirements.withRepetitions(sep, selected.added(), claims);
    List<NormativeSentence> missing =
        requirements.stream()
            .filter(each -> !each.isClaimed())
            .map(ClaimedSentence::sentence)
            .toList();
    List<EditedSentence> edited =
        selected.edited().stream()
            .filter(each -> !isSameInWords(each) && claims.on(each.after()).isEmpty())
            .toList();
    return new MissingRows(
        new RowDrafter(spec, sep, files.stream().map(SepFile::read).toList()).draft(missing),
        edited,
        selected.permitted(),
        notes(selected.added(), requirements, claims));
  }

  /** Returns whether an edit changed only markup and punctuation. */
  private static boolean isSameInWords(EditedSentence edit) {
    TokenizedText before = TokenizedText.of(edit.before().text());
    TokenizedText after = TokenizedText.of(edit.after().text());
    return before.count() == after.count() && before.same(0, after, 0, before.count());
  }

  private static List<String> notes(
      List<NormativeSentence> added, List<ClaimedSentence> requirements, ClaimIndex claims) {
    List<String> notes = new ArrayList<>();
    Map<String, Integer> byFile = new TreeMap<>();
    for (ClaimedSentence each : requirements) {
      for (Claim claim : each.claims().subList(0, Math.min(1, each.claims().size()))) {
        if (claims.on(each.sentence()).isEmpty()) {
          notes.add(
              "left out `%s`; %s:%d covers it in other words"
                  .formatted(each.sentence().text(), claim.file(), claim.line()));
        } else {
          byFile.merge(claim.file(), 1, Integer::sum);
        }
      }
    }
    claims.unreadable().forEach(file -> notes.add(file + ": invalid YAML; its rows are unknown"));
    byFile.forEach((file, count) -> notes.add(count(count) + " already covered by " + file));
    int others = added.size() - requirements.size();
    if (others > 0) {
      notes.add(count(others) + " left out: examples, steps of procedures and exact repetitions");
    }
    return notes;
  }

  private static String count(int sentences) {
    return sentences + (sentences == 1 ? " sentence" : " sentences");
  }
}
