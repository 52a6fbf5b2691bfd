package io.github.seplint.server;

import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.server.document.OpenDocument;
import io.github.seplint.server.edit.CodeActions;
import io.github.seplint.server.edit.Completions;
import io.github.seplint.server.edit.LayoutFormatter;
import io.github.seplint.server.navigation.HoverText;
import io.github.seplint.server.navigation.Outline;
import io.github.seplint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/** Handles the messages about single documents. */
final class DocumentRequests implements TextDocumentService {
  private final Workspace workspace;
  private final ServerQueue queue;
  private final NavigationQueries navigation;

  DocumentRequests(Workspace workspace, ServerQueue queue) {
    this.workspace = workspace;
    this.queue = queue;
    this.navigation = new NavigationQueries(workspace);
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
    queue.handle(
        () ->
            OpenDocument.path(params.getTextDocument().getUri())
                .ifPresent(path -> workspace.filesChanged(List.of(path))));
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    List<String> only = params.getContext().getOnly();
    return queue.answer(
        () ->
            analysis(params.getTextDocument())
                .map(
                    analysis ->
                        new CodeActions(analysis, workspace.converter(analysis.session()))
                            .of(span(analysis, params.getRange()), only == null ? List.of() : only))
                .orElse(List.of())
                .stream()
                .map(Either::<Command, CodeAction>forRight)
                .toList());
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return queue.answerIfAny(
        () ->
            analysis(params.getTextDocument())
                .flatMap(
                    analysis ->
                        new HoverText(analysis)
                            .at(offset(analysis, params.getPosition()))
                            .map(each -> hover(analysis, each))));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return queue.answer(
        () -> {
          List<CompletionItem> items =
              analysis(params.getTextDocument())
                  .map(
                      analysis ->
                          new Completions(analysis, workspace.encoding())
                              .at(offset(analysis, params.getPosition())))
                  .orElse(List.of());
          // Each further character may match other items.
          return Either.forRight(new CompletionList(true, items));
        });
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return queue.answer(
        () ->
            Either.forLeft(
                navigation.definitions(params.getTextDocument().getUri(), params.getPosition())));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return queue.answer(
        () -> navigation.references(params.getTextDocument().getUri(), params.getPosition()));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return queue.answer(
        () ->
            navigation.symbols(params.getTextDocument().getUri()).stream()
                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                .toList());
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    return queue.answer(() -> navigation.lenses(params.getTextDocument().getUri()));
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return queue.answer(
        () ->
            navigation
                .outline(params.getTextDocument().getUri())
                .map(Outline::folds)
                .orElse(List.of()));
  }

  @Override
  public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
    return queue.answer(
        () ->
            navigation
                .outline(params.getTextDocument().getUri())
                .map(Outline::links)
                .orElse(List.of()));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return queue.answer(
        () ->
            analysis(params.getTextDocument()).stream()
                .flatMap(
                    each -> new LayoutFormatter(each).edit().stream().map(edit -> edit(each, edit)))
                .toList());
  }

  private TextEdit edit(DocumentAnalysis analysis, io.github.seplint.text.TextEdit edit) {
    return new TextEdit(
        workspace.encoding().range(analysis.source(), edit.span()), edit.replacement());
  }

  private Hover hover(DocumentAnalysis analysis, HoverText.Explanation explanation) {
    return new Hover(
        new MarkupContent(MarkupKind.MARKDOWN, explanation.markdown()),
        workspace.encoding().range(analysis.source(), explanation.span()));
  }

  private Optional<DocumentAnalysis> analysis(TextDocumentIdentifier document) {
    return workspace.analysis(document.getUri());
  }

  private int offset(DocumentAnalysis analysis, Position position) {
    return workspace.encoding().offset(analysis.source(), position);
  }

  private Span span(DocumentAnalysis analysis, Range range) {
    return workspace.encoding().span(analysis.source(), range);
  }
}
