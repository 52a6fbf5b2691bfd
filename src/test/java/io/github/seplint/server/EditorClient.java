package io.github.seplint.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.check.CheckSession;
import io.github.seplint.cli.console.Console;
import io.github.seplint.server.document.PositionEncoding;
import io.github.seplint.server.document.ProjectCheck;
import io.github.seplint.text.SourceText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that is connected to a server in this process. */
public final class EditorClient implements LanguageClient, AutoCloseable {
  private static final int PATIENCE = 60;

  private final Map<String, PublishDiagnosticsParams> published = new ConcurrentHashMap<>();
  private final BlockingQueue<PublishDiagnosticsParams> publications = new LinkedBlockingQueue<>();
  private final List<String> messages = new ArrayList<>();
  private final List<String> progress = new ArrayList<>();
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final CompletableFuture<Boolean> end;
  private final OutputStream toServer;
  private final LanguageServer server;
  private ServerCapabilities capabilities = new ServerCapabilities();

  private EditorClient(ProjectCheck.Starter starter) throws IOException {
    Pipe requests = Pipe.open();
    Pipe answers = Pipe.open();
    toServer = Channels.newOutputStream(requests.sink());
    InputStream in = Channels.newInputStream(requests.source());
    OutputStream out = Channels.newOutputStream(answers.sink());
    end =
        CompletableFuture.supplyAsync(
            () -> SeplintServer.serve(in, out, "test", starter), executor);
    Launcher<LanguageServer> launcher =
        new LSPLauncher.Builder<LanguageServer>()
            .setLocalService(this)
            .setRemoteInterface(LanguageServer.class)
            .setInput(Channels.newInputStream(answers.source()))
            .setOutput(toServer)
            .setExecutorService(executor)
            .create();
    var unused = launcher.startListening();
    server = launcher.getRemoteProxy();
  }

  /** Connects an editor with some directories open. */
  public static EditorClient open(Path... roots) {
    return open(new ClientCapabilities(), List.of(), roots);
  }

  /**
   * The same with capabilities of the editor.
   *
   * @param options of {@code check}
   */
  public static EditorClient open(
      ClientCapabilities capabilities, List<String> options, Path... roots) {
    InitializeParams params = new InitializeParams();
    params.setCapabilities(capabilities);
    params.setWorkspaceFolders(
        List.of(roots).stream()
            .map(root -> new WorkspaceFolder(uri(root), String.valueOf(root.getFileName())))
            .toList());
    EditorClient client = unconnected(options);
    client.capabilities = get(client.server.initialize(params)).getCapabilities();
    client.server.initialized(new InitializedParams());
    return client;
  }

  /** An editor that has not sent initialize. */
  static EditorClient unconnected(List<String> options) {
    PrintStream ignored =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            Path.of("").toAbsolutePath(),
            new ByteArrayInputStream(new byte[0]),
            ignored,
            ignored,
            Map.of(),
            false,
            false);
    try {
      return new EditorClient(
          (directory, settings) ->
              CheckSession.start(
                  console, directory, Stream.concat(options.stream(), settings.stream()).toList()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static String uri(Path path) {
    return path.toAbsolutePath().normalize().toUri().toString().replaceFirst("/$", "");
  }

  static <T> T get(CompletableFuture<T> answer) {
    try {
      return answer.get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  LanguageServer server() {
    return server;
  }

  ServerCapabilities capabilities() {
    return capabilities;
  }

  /** The messages to the user and to the log. */
  synchronized List<String> messages() {
    return List.copyOf(messages);
  }

  /** Opens a file with its content on disk. */
  public void openFile(Path file) throws IOException {
    openFile(file, Files.readString(file));
  }

  void openFile(Path file, String text) {
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "yaml", 1, text)));
  }

  /** Changes the complete text of a file. */
  void change(Path file, int version, String text) {
    change(file, version, new TextDocumentContentChangeEvent(text));
  }

  void change(Path file, int version, TextDocumentContentChangeEvent... changes) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(file), version), List.of(changes)));
  }

  void closeFile(Path file) {
    server
        .getTextDocumentService()
        .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri(file))));
  }

  /** Waits until all messages that were sent are handled. */
  void await() {
    codeActions(Path.of("none.yaml"), new Range());
  }

  /** The diagnostics of a file, after all messages that were sent are handled. */
  public List<Diagnostic> diagnostics(Path file) {
    await();
    await(); // the first may be answered before the publication that it waits for
    return latest(file);
  }

  /** The diagnostics of a file that were published last. */
  List<Diagnostic> latest(Path file) {
    PublishDiagnosticsParams latest = published.get(uri(file));
    return latest == null ? List.of() : latest.getDiagnostics();
  }

  /** Waits for the next publication. */
  PublishDiagnosticsParams nextPublication() {
    try {
      PublishDiagnosticsParams next = publications.poll(PATIENCE, TimeUnit.SECONDS);
      assertTrue(next != null, "nothing was published");
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  List<CodeAction> codeActions(Path file, Range range, String... kinds) {
    CodeActionContext context = new CodeActionContext(List.of());
    if (kinds.length > 0) {
      context.setOnly(List.of(kinds));
    }
    CodeActionParams params =
        new CodeActionParams(new TextDocumentIdentifier(uri(file)), range, context);
    return get(server.getTextDocumentService().codeAction(params)).stream()
        .map(each -> each.getRight())
        .toList();
  }

  /** The Markdown under a position; empty if there is none. */
  Optional<String> hover(Path file, Position position) {
    HoverParams params = new HoverParams(new TextDocumentIdentifier(uri(file)), position);
    return Optional.ofNullable(get(server.getTextDocumentService().hover(params)))
        .map(hover -> hover.getContents().getRight().getValue());
  }

  List<CompletionItem> completions(Path file, Position position) {
    CompletionParams params = new CompletionParams(new TextDocumentIdentifier(uri(file)), position);
    return get(server.getTextDocumentService().completion(params)).getRight().getItems();
  }

  /** Applies the edits of an action to the text of a file. */
  static String apply(CodeAction action, Path file, String text) {
    return apply(
        Optional.ofNullable(action.getEdit().getChanges().get(uri(file))).orElse(List.of()), text);
  }

  static String apply(List<? extends TextEdit> edits, String text) {
    SourceText source = new SourceText("", text);
    return io.github.seplint.text.TextEdit.apply(
        text,
        edits.stream()
            .map(
                edit ->
                    new io.github.seplint.text.TextEdit(
                        PositionEncoding.UTF16.span(source, edit.getRange()), edit.getNewText()))
            .toList());
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    published.put(diagnostics.getUri(), diagnostics);
    publications.add(diagnostics);
  }

  @Override
  public synchronized void showMessage(MessageParams params) {
    messages.add(params.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return CompletableFuture.failedFuture(new IllegalStateException("nothing is requested"));
  }

  @Override
  public synchronized void logMessage(MessageParams message) {
    messages.add(message.getMessage());
  }

  /** The kinds of the notifications of progress. */
  synchronized List<String> progress() {
    return List.copyOf(progress);
  }

  @Override
  public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized void notifyProgress(ProgressParams params) {
    progress.add(params.getValue().getLeft().getKind().name());
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void telemetryEvent(Object object) {
    throw new IllegalStateException("no telemetry");
  }

  /** Shuts the server down, and returns whether it ended as it should. */
  boolean shutDown() {
    get(server.shutdown());
    server.exit();
    return get(end);
  }

  @Override
  public void close() {
    if (!end.isDone()) {
      shutDown();
    }
    executor.shutdownNow();
  }
}
