package io.github.seplint.server.edit;

import io.github.seplint.scaffold.RowDecisions;
import io.github.seplint.scaffold.RowDraft;
import io.github.seplint.scaffold.RowDraft.Checked;
import io.github.seplint.scaffold.RowDraft.Decision;
import io.github.seplint.scaffold.RowDraft.Excluded;
import io.github.seplint.scaffold.RowDraft.Undecided;
import io.github.seplint.scaffold.RowDrafter;
import io.github.seplint.scaffold.RowInsertion;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;

/** Offers to add a row for a sentence, and to decide about a row that has a placeholder. */
record RowActions(DocumentAnalysis analysis, FixActions actions) {
  private static final String MISSING_ROW = "spec-missing-row";
  private static final String REASON = "TODO: explain why";
  private static final int MAX_TITLE = 70;
  private static final int MAX_ROWS = 10;

  List<CodeAction> of(Span range) {
    List<CodeAction> found = new ArrayList<>();
    Optional<Specification> spec = analysis.session().check().specification();
    boolean missing =
        analysis.diagnosticsAt(range).stream().anyMatch(each -> each.rule().equals(MISSING_ROW));
    if (missing && spec.isPresent()) {
      found.addAll(additions(spec.get()));
    }
    found.addAll(decisions(range));
    return found;
  }

  private List<CodeAction> additions(Specification spec) {
    SepFile file = analysis.sep().orElseThrow();
    List<NormativeSentence> sentences =
        analysis.quotes().map(FileQuotes::unclaimedSentences).orElse(List.of());
    List<CodeAction> found = new ArrayList<>();
    if (sentences.size() > 1) {
      addition(file, drafter(spec, file).draft(sentences), "Add rows for all missing sentences")
          .ifPresent(found::add);
    }
    for (NormativeSentence each : sentences.stream().limit(MAX_ROWS).toList()) {
      List<RowDraft> rows = drafter(spec, file).draft(List.of(each));
      addition(file, rows, "Add a row for: " + shortened(each.text())).ifPresent(found::add);
    }
    return found;
  }

  private RowDrafter drafter(Specification spec, SepFile file) {
    return new RowDrafter(spec, file.number().orElse(0), analysis.session().files().seps());
  }

  private Optional<CodeAction> addition(SepFile file, List<RowDraft> rows, String title) {
    return RowInsertion.add(file, rows)
        .map(
            text ->
                actions.action(
                    CodeActionKind.QuickFix,
                    title,
                    List.of(FixActions.replacement(analysis.source().text(), text))));
  }

  private List<CodeAction> decisions(Span range) {
    Optional<Requirement> row = analysis.rowAt(range.start());
    if (row.isEmpty()) {
      return List.of();
    }
    RowDecisions rows = new RowDecisions(analysis.sep().orElseThrow());
    RowDraft draft = rows.undecided().get(row.get().index());
    if (draft == null || !(draft.decision() instanceof Undecided undecided)) {
      return List.of();
    }
    return List.of(
        decision(rows, row.get(), draft, new Checked(undecided.proposal()), "Accept the check id"),
        decision(rows, row.get(), draft, new Excluded(REASON), "Exclude this row"));
  }

  private CodeAction decision(
      RowDecisions rows, Requirement row, RowDraft draft, Decision decision, String title) {
    String text = rows.apply(Map.of(row.index(), draft.with(decision)));
    return actions.action(
        CodeActionKind.QuickFix,
        title,
        List.of(FixActions.replacement(analysis.source().text(), text)));
  }

  private static String shortened(String text) {
    return text.length() <= MAX_TITLE ? text : text.substring(0, MAX_TITLE - 1) + "…";
  }
}
