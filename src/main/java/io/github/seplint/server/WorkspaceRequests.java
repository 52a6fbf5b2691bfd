package io.github.seplint.server;

import io.github.seplint.server.document.OpenDocument;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.WorkspaceFolder;
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
    queue.handle(workspace::restart);
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    queue.handle(workspace::refreshDisk);
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    List<Path> added = paths(params.getEvent().getAdded());
    List<Path> removed = paths(params.getEvent().getRemoved());
    queue.handle(() -> workspace.changeRoots(added, removed));
  }

  /** The directories of workspace entries that are on disk. */
  static List<Path> paths(List<WorkspaceFolder> entries) {
    return entries.stream().flatMap(each -> OpenDocument.path(each.getUri()).stream()).toList();
  }
}
