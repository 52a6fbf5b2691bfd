package io.github.seplint.server.edit;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Fixer;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.server.document.DiagnosticConverter;
import io.github.seplint.server.document.OpenDocument;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Offers the fixes of rules as code actions of one document. */
public record FixActions(OpenDocument document, String display, DiagnosticConverter converter) {
  public static final String FIX_ALL = CodeActionKind.SourceFixAll + ".seplint";

  /** The actions that fix diagnostics; the only safe fix of a diagnostic is the preferred one. */
  public List<CodeAction> fixes(List<Diagnostic> diagnostics) {
    List<CodeAction> actions = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      diagnostic.fix().ifPresent(fix -> actions.add(fix(diagnostic, fix)));
    }
    return actions;
  }

  private CodeAction fix(Diagnostic diagnostic, OfferedFix offered) {
    boolean safe = offered.kind() == Applicability.SAFE;
    String title =
        title(offered.fix().title()) + " (" + diagnostic.rule() + (safe ? ")" : ", unsafe)");
    CodeAction action = action(CodeActionKind.QuickFix, title, offered.fix().edits());
    action.setIsPreferred(safe);
    action.setDiagnostics(converted(List.of(diagnostic)));
    return action;
  }

  /** A title in sentence case, as editors list them. */
  static String title(String fix) {
    return fix.isEmpty() ? fix : Character.toUpperCase(fix.charAt(0)) + fix.substring(1);
  }

  List<org.eclipse.lsp4j.Diagnostic> converted(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(converter.of(document.source())).toList();
  }

  /** Returns the action that applies all safe fixes; empty if there is nothing to fix. */
  public List<CodeAction> fixAll(Fixer fixer) {
    String text = document.text();
    Fixer.Fixed fixed = fixer.fix(display, text);
    return fixed.text().equals(text)
        ? List.of()
        : List.of(
            action(
                FIX_ALL,
                "Fix all safe problems of seplint",
                List.of(replacement(text, fixed.text()))));
  }

  /** Returns an action that edits the document. */
  public CodeAction action(String kind, String title, List<io.github.seplint.text.TextEdit> edits) {
    SourceText source = document.source();
    CodeAction action = new CodeAction(title);
    action.setKind(kind);
    action.setEdit(
        new WorkspaceEdit(
            Map.of(
                document.uri(),
                edits.stream()
                    .map(
                        edit ->
                            new TextEdit(
                                converter.encoding().range(source, edit.span()),
                                edit.replacement()))
                    .toList())));
    return action;
  }

  /** The shortest edit that replaces a text with another, at whole characters. */
  static io.github.seplint.text.TextEdit replacement(String before, String after) {
    int start = 0;
    int shorter = Math.min(before.length(), after.length());
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < shorter - start
        && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    int from = boundary(before, start, -1);
    int to = boundary(before, before.length() - same, 1);
    int end = after.length() - (before.length() - to);
    return new io.github.seplint.text.TextEdit(new Span(from, to), after.substring(from, end));
  }

  /** Moves an offset out of a surrogate pair or a line end of two characters. */
  private static int boundary(String text, int offset, int step) {
    boolean inside =
        offset > 0
            && offset < text.length()
            && (Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))
                || text.startsWith("\r\n", offset - 1));
    return inside ? offset + step : offset;
  }
}
