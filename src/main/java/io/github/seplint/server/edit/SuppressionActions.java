package io.github.seplint.server.edit;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.SuppressionWriter;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;

/** Offers to ignore a diagnostic on its row or in its file, with a reason to complete. */
record SuppressionActions(DocumentAnalysis analysis, FixActions actions) {
  private static final String REASON = "explain why";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  List<CodeAction> of(List<Diagnostic> diagnostics) {
    List<CodeAction> found = new ArrayList<>();
    for (String rule : diagnostics.stream().map(Diagnostic::rule).distinct().toList()) {
      List<Diagnostic> ofRule =
          diagnostics.stream().filter(each -> each.rule().equals(rule)).toList();
      addOnRow(rule, ofRule, found);
      add("Ignore " + rule + " in this file", List.of(inFile(rule)), ofRule, found);
    }
    return found;
  }

  private void addOnRow(String rule, List<Diagnostic> diagnostics, List<CodeAction> found) {
    SourceText source = analysis.source();
    String text = new SuppressionWriter(REASON).add(source, diagnostics).text();
    if (!text.equals(source.text())) {
      TextEdit edit = FixActions.replacement(source.text(), text);
      add("Ignore " + rule + " on this row", List.of(edit), diagnostics, found);
    }
  }

  private TextEdit inFile(String rule) {
    SourceText source = analysis.source();
    int start = source.text().startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    return TextEdit.insert(
        start, "# seplint: ignore-file " + rule + " -- " + REASON + source.lineSeparator());
  }

  private void add(
      String title, List<TextEdit> edits, List<Diagnostic> diagnostics, List<CodeAction> found) {
    CodeAction action = actions.action(CodeActionKind.QuickFix, title, edits);
    action.setDiagnostics(actions.converted(diagnostics));
    found.add(action);
  }
}
