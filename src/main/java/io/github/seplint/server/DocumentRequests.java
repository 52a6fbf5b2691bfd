package io.github.seplint.server;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Fixer;
import io.github.seplint.server.Workspace.CheckedDocument;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/** Handles the messages about single documents. */
final class DocumentRequests implements TextDocumentService {
  private final Workspace workspace;
  private final ServerQueue queue;

  DocumentRequests(Workspace workspace, ServerQueue queue) {
    this.workspace = workspace;
    this.queue = queue;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    queue.handle(
        () ->
            OpenDocument.path(item.getUri())
                .map(
                    path ->
                        new OpenDocument(item.getUri(), path, item.getVersion(), item.getText()))
                .ifPresent(workspace::open));
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    VersionedTextDocumentIdentifier changed = params.getTextDocument();
    queue.handle(
        () ->
            workspace
                .document(changed.getUri())
                .map(
                    document ->
                        document.apply(
                            changed.getVersion(), params.getContentChanges(), workspace.encoding()))
                .ifPresent(workspace::update));
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    queue.handle(() -> workspace.close(params.getTextDocument().getUri()));
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    queue.handle(workspace::refreshDisk);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return queue.answer(
        () ->
            workspace
                .checked(params.getTextDocument().getUri())
                .map(checked -> actions(checked, params))
                .orElse(List.of())
                .stream()
                .map(Either::<Command, CodeAction>forRight)
                .toList());
  }

  private List<CodeAction> actions(CheckedDocument checked, CodeActionParams params) {
    OpenDocument document = checked.document();
    List<CodeAction> actions = new ArrayList<>();
    FixActions fixes =
        new FixActions(
            document,
            checked.session().display(document.path()),
            workspace.converter(checked.session()));
    if (isWanted(params, CodeActionKind.QuickFix)) {
      Span range = workspace.encoding().span(document.source(), params.getRange());
      List<Diagnostic> touched =
          checked.diagnostics().stream()
              .filter(each -> touches(each.place().span(), range))
              .toList();
      actions.addAll(fixes.fixes(touched));
    }
    if (isWanted(params, FixActions.FIX_ALL)) {
      actions.addAll(fixes.fixAll(new Fixer(checked.session().check().linter(), false)));
    }
    return actions;
  }

  private static boolean touches(Span one, Span other) {
    return one.start() <= other.end() && other.start() <= one.end();
  }

  /** Returns whether the client wants actions of a kind: it names the kind or one above it. */
  private static boolean isWanted(CodeActionParams params, String kind) {
    List<String> only = params.getContext().getOnly();
    return only == null
        || only.isEmpty()
        || only.stream().anyMatch(each -> kind.equals(each) || kind.startsWith(each + "."));
  }
}
