package io.github.seplint.server.edit;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Fixer;
import io.github.seplint.server.document.DiagnosticConverter;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;

/** The code actions for a range of a document. */
public record CodeActions(DocumentAnalysis analysis, DiagnosticConverter converter) {

  /**
   * The actions for a range.
   *
   * @param kinds the wanted kinds, with all kinds below them; empty for all
   */
  public List<CodeAction> of(Span range, List<String> kinds) {
    FixActions fixes = new FixActions(analysis.document(), analysis.source().path(), converter);
    List<CodeAction> actions = new ArrayList<>();
    if (isWanted(kinds, CodeActionKind.QuickFix)) {
      List<Diagnostic> touched = analysis.diagnosticsAt(range);
      actions.addAll(fixes.fixes(touched));
      if (analysis.sep().isPresent()) {
        actions.addAll(new QuoteActions(analysis, fixes).of(range));
        actions.addAll(new RowActions(analysis, fixes).of(range));
      }
      actions.addAll(new SuppressionActions(analysis, fixes).of(touched));
    }
    if (isWanted(kinds, FixActions.FIX_ALL)) {
      actions.addAll(fixes.fixAll(new Fixer(analysis.session().check().linter(), false)));
    }
    return actions;
  }

  private static boolean isWanted(List<String> kinds, String kind) {
    return kinds.isEmpty()
        || kinds.stream().anyMatch(each -> kind.equals(each) || kind.startsWith(each + "."));
  }
}
