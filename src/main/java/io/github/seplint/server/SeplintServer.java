package io.github.seplint.server;

import io.github.seplint.server.document.OpenDocument;
import io.github.seplint.server.document.PositionEncoding;
import io.github.seplint.server.document.ProjectCheck;
import io.github.seplint.server.edit.FixActions;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlParser;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The language server: its connection and its capabilities. */
public final class SeplintServer implements LanguageServer {
  /** The logger of the library, which would describe each message that it cannot read. */
  private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j");

  /** The files that are checked, and those that they are compared with. */
  private static final List<String> WATCHED =
      List.of("**/*.{yaml,yml}", "**/*.{md,mdx}", "**/spec.lock", "**/checks.json");

  private final String version;
  private final LanguageClient client;
  private final CompletableFuture<Boolean> exit = new CompletableFuture<>();
  private final ServerQueue queue;
  private final Workspace workspace;
  private final DocumentRequests documentRequests;
  private final WorkspaceRequests workspaceRequests;
  private final List<CompletableFuture<Void>> watched = new ArrayList<>();
  private boolean watches;

  private SeplintServer(String version, ProjectCheck.Starter starter, LanguageClient client) {
    this.version = version;
    this.client = client;
    ProblemReporter problems = new ProblemReporter(client);
    this.queue = new ServerQueue(failure -> problems.reportFailure("of the server", failure));
    this.workspace = new Workspace(starter, queue, client, problems);
    this.documentRequests = new DocumentRequests(workspace, queue);
    this.workspaceRequests = new WorkspaceRequests(workspace, queue);
  }

  /**
   * Serves one client until it exits or closes its stream.
   *
   * @return whether the client requested the shutdown before
   */
  public static boolean serve(
      InputStream in, OutputStream out, String version, ProjectCheck.Starter starter) {
    LIBRARY.setLevel(Level.OFF);
    ExecutorService executor = Executors.newCachedThreadPool(SeplintServer::daemon);
    try {
      RemoteClient remote = new RemoteClient(new CompletableFuture<>());
      SeplintServer server = new SeplintServer(version, starter, remote.client());
      Launcher<LanguageClient> launcher =
          new LSPLauncher.Builder<LanguageClient>()
              .setLocalService(server)
              .setRemoteInterface(LanguageClient.class)
              .setInput(in)
              .setOutput(out)
              .setExecutorService(executor)
              .setExceptionHandler(server.queue::error)
              .wrapMessages(SeplintServer::withoutExceptions)
              .create();
      remote.endpoint.complete(launcher.getRemoteEndpoint());
      return server.run(launcher);
    } finally {
      executor.shutdown();
    }
  }

  /** Removes the exceptions of Gson, which the library adds to the answer to invalid parameters. */
  private static MessageConsumer withoutExceptions(MessageConsumer next) {
    return message -> {
      if (message instanceof ResponseMessage answer
          && answer.getError() != null
          && answer.getError().getCode() == ResponseErrorCode.ParseError.getValue()) {
        answer.getError().setData(null);
      }
      next.consume(message);
    };
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "connection");
    thread.setDaemon(true);
    return thread;
  }

  private boolean run(Launcher<LanguageClient> launcher) {
    var unused =
        CompletableFuture.runAsync(() -> listen(launcher), task -> daemon(task).start())
            .whenComplete((closed, failure) -> exit());
    try {
      exit.join();
      return queue.isShutDown();
    } finally {
      queue.close();
    }
  }

  /** Waits until the client closes its stream. */
  private static void listen(Launcher<LanguageClient> launcher) {
    try {
      launcher.startListening().get();
    } catch (InterruptedException | ExecutionException e) {
      // The connection has failed, which ends it as well.
      return;
    }
  }

  /** The client, which is known only after the server that it is connected to. */
  private record RemoteClient(CompletableFuture<Endpoint> endpoint) implements Endpoint {
    LanguageClient client() {
      return ServiceEndpoints.toServiceObject(this, LanguageClient.class);
    }

    @Override
    public CompletableFuture<?> request(String method, Object parameter) {
      return endpoint.join().request(method, parameter);
    }

    @Override
    public void notify(String method, Object parameter) {
      endpoint.join().notify(method, parameter);
    }
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    PositionEncoding encoding =
        PositionEncoding.negotiate(
            Optional.ofNullable(params.getCapabilities())
                .map(ClientCapabilities::getGeneral)
                .map(GeneralClientCapabilities::getPositionEncodings)
                .orElse(List.of()));
    exitWith(params);
    watches = watches(params);
    queue.enter(ServerQueue.Phase.RUNNING);
    return queue.answer(
        () -> {
          workspace.use(encoding);
          workspace.use(
              EditorSettings.NONE
                  .withProgress(showsProgress(params))
                  .with(params.getInitializationOptions()));
          workspace.changeRoots(roots(params), List.of());
          return new InitializeResult(capabilities(encoding), new ServerInfo("seplint", version));
        });
  }

  private static boolean showsProgress(InitializeParams params) {
    return Optional.ofNullable(params.getCapabilities())
        .map(ClientCapabilities::getWindow)
        .map(WindowClientCapabilities::getWorkDoneProgress)
        .orElse(false);
  }

  /** Returns whether the client watches files on request. */
  private static boolean watches(InitializeParams params) {
    return Optional.ofNullable(params.getCapabilities())
        .map(ClientCapabilities::getWorkspace)
        .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
        .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
        .orElse(false);
  }

  @Override
  public void initialized(InitializedParams params) {
    if (watches) {
      List<FileSystemWatcher> watchers =
          WATCHED.stream().map(each -> new FileSystemWatcher(Either.forLeft(each))).toList();
      var unused =
          client.registerCapability(
              new RegistrationParams(
                  List.of(
                      new Registration(
                          "watched-files",
                          "workspace/didChangeWatchedFiles",
                          new DidChangeWatchedFilesRegistrationOptions(watchers)))));
    }
  }

  /** Exits if the process of the client ends. */
  private void exitWith(InitializeParams params) {
    Optional.ofNullable(params.getProcessId())
        .flatMap(ProcessHandle::of)
        .map(process -> process.onExit().thenRun(() -> exit.complete(true)))
        .ifPresent(watched::add);
  }

  @SuppressWarnings("deprecation") // older clients name only one directory
  private static List<Path> roots(InitializeParams params) {
    if (params.getWorkspaceFolders() != null) {
      return WorkspaceRequests.paths(params.getWorkspaceFolders());
    }
    return Optional.ofNullable(params.getRootUri()).flatMap(OpenDocument::path).stream().toList();
  }

  private static ServerCapabilities capabilities(PositionEncoding encoding) {
    ServerCapabilities capabilities = new ServerCapabilities();
    capabilities.setPositionEncoding(encoding.kind());
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    capabilities.setTextDocumentSync(sync);
    capabilities.setCodeActionProvider(
        new CodeActionOptions(List.of(CodeActionKind.QuickFix, FixActions.FIX_ALL)));
    capabilities.setHoverProvider(true);
    capabilities.setDefinitionProvider(true);
    capabilities.setReferencesProvider(true);
    capabilities.setDocumentSymbolProvider(true);
    capabilities.setWorkspaceSymbolProvider(true);
    capabilities.setFoldingRangeProvider(true);
    capabilities.setDocumentLinkProvider(new DocumentLinkOptions(false));
    capabilities.setDocumentFormattingProvider(true);
    capabilities.setCodeLensProvider(new CodeLensOptions(false));
    capabilities.setCompletionProvider(
        new CompletionOptions(false, List.of(" ", ":", "#", "/", "-")));
    WorkspaceFoldersOptions directories = new WorkspaceFoldersOptions();
    directories.setSupported(true);
    directories.setChangeNotifications(true);
    capabilities.setWorkspace(new WorkspaceServerCapabilities(directories));
    return capabilities;
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    CompletableFuture<Object> answer =
        queue.answer(
            () -> {
              workspace.close();
              return "";
            });
    queue.enter(ServerQueue.Phase.SHUT_DOWN);
    return answer.thenApply(done -> null);
  }

  @Override
  public void exit() {
    queue.finish(() -> exit.complete(true));
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // Nothing is traced.
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documentRequests;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspaceRequests;
  }

  /**
   * The settings of the editor.
   *
   * @param options of {@code check}
   * @param showsProgress whether the editor can show the progress of long work
   */
  record EditorSettings(List<String> options, boolean showsProgress) {
    static final EditorSettings NONE = new EditorSettings(List.of(), false);

    private static final String SECTION = "seplint";
    private static final String ARGUMENTS = "arguments";

    EditorSettings {
      options = List.copyOf(options);
    }

    /**
     * Reads settings such as {@code {"arguments": ["--spec", "../spec"]}}, or the same in {@code
     * seplint}; anything else has no options.
     *
     * @param json whose text is JSON, which is read as YAML, a superset
     */
    EditorSettings with(Object json) {
      YamlMapping root = YamlParser.read(String.valueOf(json)).mapping();
      YamlMapping section = root.has(SECTION) ? root.mapping(SECTION) : root;
      return new EditorSettings(section.texts(ARGUMENTS), showsProgress);
    }

    /** The same for an editor that shows progress. */
    EditorSettings withProgress(boolean shows) {
      return new EditorSettings(options, shows);
    }
  }
}
