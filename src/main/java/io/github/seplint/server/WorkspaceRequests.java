package io.github.seplint.server;

import io.github.seplint.server.document.OpenDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Handles the messages about the workspace. */
final class WorkspaceRequests implements WorkspaceService {
  private final Workspace workspace;
  private final ServerQueue queue;

  WorkspaceRequests(Workspace workspace, ServerQueue queue) {
    this.workspace = workspace;
    this.queue = queue;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    queue.handle(() -> workspace.use(workspace.settings().with(params.getSettings())));
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    List<Path> files =
        params.getChanges().stream()
            .flatMap(each -> OpenDocument.path(each.getUri()).stream())
            .toList();
    queue.handle(() -> workspace.filesChanged(files));
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    List<Path> added = paths(params.getEvent().getAdded());
    List<Path> removed = paths(params.getEvent().getRemoved());
    queue.handle(() -> workspace.changeRoots(added, removed));
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams params) {
    return queue.answer(
        () -> Either.forRight(new NavigationQueries(workspace).checks(params.getQuery())));
  }

  /** The directories of workspace entries that are on disk. */
  static List<Path> paths(List<WorkspaceFolder> entries) {
    return entries.stream().flatMap(each -> OpenDocument.path(each.getUri()).stream()).toList();
  }
}
