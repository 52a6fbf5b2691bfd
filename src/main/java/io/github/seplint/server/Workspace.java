package io.github.seplint.server;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.InputFile;
import io.github.seplint.server.SeplintServer.EditorSettings;
import io.github.seplint.server.document.DiagnosticConverter;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.server.document.OpenDocument;
import io.github.seplint.server.document.PageFiles;
import io.github.seplint.server.document.PositionEncoding;
import io.github.seplint.server.document.ProjectCheck;
import io.github.seplint.server.document.ProjectSession;
import io.github.seplint.server.document.ProjectSession.WarmCheck;
import io.github.seplint.server.navigation.PageCoverage;
import io.github.seplint.server.navigation.SpecPageView;
import io.github.seplint.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** The open documents and the projects that they belong to. Used by the thread of the messages. */
final class Workspace implements AutoCloseable {
  private static final String CONFIGURATION = "seplint.yaml";
  private static final String PAGE = ".*\\.mdx?";

  private final ProjectCheck.Starter starter;
  private final ServerQueue queue;
  private final LanguageClient client;
  private final ProblemReporter problems;
  private final Map<String, OpenDocument> documents = new LinkedHashMap<>();
  private final Map<Path, Optional<ProjectSession>> sessions = new HashMap<>();
  private final Map<String, Published> published = new HashMap<>();
  private final Map<Path, Path> directories = new HashMap<>();
  private final Set<Path> roots = new HashSet<>();
  private EditorSettings settings = EditorSettings.NONE;
  private PositionEncoding encoding = PositionEncoding.UTF16;
  private boolean willPublish;

  Workspace(
      ProjectCheck.Starter starter,
      ServerQueue queue,
      LanguageClient client,
      ProblemReporter problems) {
    this.starter = starter;
    this.queue = queue;
    this.client = client;
    this.problems = problems;
  }

  /** The published diagnostics of a document. */
  private record Published(OpenDocument document, List<Diagnostic> diagnostics) {}

  void use(PositionEncoding negotiated) {
    encoding = negotiated;
  }

  EditorSettings settings() {
    return settings;
  }

  /** Uses other settings of the editor. */
  void use(EditorSettings changed) {
    boolean same = changed.options().equals(settings.options());
    settings = changed;
    if (!same) {
      restart();
    }
  }

  PositionEncoding encoding() {
    return encoding;
  }

  /** Adds and removes directories of the workspace. */
  void changeRoots(Collection<Path> added, Collection<Path> removed) {
    roots.removeAll(removed);
    roots.addAll(added);
    restart();
  }

  /** Starts all checks again, with their configurations as they are now. */
  void restart() {
    sessions.values().forEach(session -> session.ifPresent(ProjectSession::close));
    sessions.clear();
    directories.clear();
    published.clear();
    problems.reset();
    publishSoon();
  }

  void open(OpenDocument document) {
    documents.put(document.uri(), document);
    changed(document);
  }

  /** Replaces an open document by an edited one. */
  void update(OpenDocument document) {
    documents.put(document.uri(), document);
    changed(document);
  }

  Optional<OpenDocument> document(String uri) {
    return Optional.ofNullable(documents.get(uri));
  }

  void close(String uri) {
    OpenDocument closed = documents.remove(uri);
    if (closed != null) {
      session(closed.path()).ifPresent(ProjectSession::refreshDisk);
      published.remove(uri);
      client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
      closeUnused(directory(closed.path()));
      publishSoon();
    }
  }

  /** Closes the session of a directory outside of the workspace without open documents. */
  private void closeUnused(Path directory) {
    boolean isUsed =
        roots.stream().anyMatch(directory::startsWith)
            || documents.values().stream()
                .anyMatch(each -> directory(each.path()).equals(directory));
    if (!isUsed) {
      Optional.ofNullable(sessions.remove(directory))
          .flatMap(each -> each)
          .ifPresent(ProjectSession::close);
    }
  }

  /** Checks the files on disk again. */
  void refreshDisk() {
    sessions.values().forEach(session -> session.ifPresent(ProjectSession::refreshDisk));
    publishSoon();
  }

  private void changed(OpenDocument document) {
    session(document.path()).ifPresent(ProjectSession::refreshDocuments);
    publishSoon();
  }

  /** The analysis of an open document. */
  Optional<DocumentAnalysis> analysis(String uri) {
    return document(uri)
        .flatMap(
            document ->
                session(document.path()).map(each -> each.analysis(document, documentsOf(each))));
  }

  private List<OpenDocument> documentsOf(ProjectSession session) {
    return documents.values().stream()
        .filter(each -> directory(each.path()).equals(session.directory()))
        .toList();
  }

  /** The open document of a file. */
  Optional<OpenDocument> open(Path file) {
    return documents.values().stream().filter(each -> each.path().equals(file)).findFirst();
  }

  /** All sessions, with their files checked. */
  List<ProjectSession> checkedSessions() {
    roots.forEach(root -> sessions.computeIfAbsent(root, this::start));
    List<ProjectSession> all = sessions.values().stream().flatMap(Optional::stream).toList();
    all.forEach(each -> problems.guard(each.directory(), () -> each.lint(documentsOf(each))));
    return all;
  }

  /** An open document as a page of the specification of a project. */
  Optional<SpecPageView> page(OpenDocument document) {
    if (!document.path().toString().matches(PAGE)) {
      return Optional.empty();
    }
    for (ProjectSession session : checkedSessions()) {
      Optional<String> page =
          session
              .check()
              .specification()
              .flatMap(spec -> new PageFiles(spec).page(document.path()));
      if (page.isPresent()) {
        return Optional.of(new SpecPageView(document, session, page.get()));
      }
    }
    return Optional.empty();
  }

  /** A converter for the diagnostics of a session. */
  DiagnosticConverter converter(ProjectSession session) {
    Map<Path, String> uris = new HashMap<>();
    return new DiagnosticConverter(
        encoding,
        new DiagnosticConverter.Locator() {
          @Override
          public Path path(String display) {
            return session.path(display);
          }

          @Override
          public String uri(Path path) {
            // Most related places are on few pages, and making a URI looks at the disk.
            return uris.computeIfAbsent(
                path,
                file -> open(file).map(OpenDocument::uri).orElseGet(() -> file.toUri().toString()));
          }

          @Override
          public Optional<SourceText> source(Path path) {
            return session.source(path);
          }
        });
  }

  /** Publishes once after the messages that have arrived. */
  private void publishSoon() {
    if (!willPublish) {
      willPublish = true;
      queue.later(this::publish);
    }
  }

  private void publish() {
    willPublish = false;
    Map<Path, List<OpenDocument>> bySession = new LinkedHashMap<>();
    documents
        .values()
        .forEach(
            each ->
                bySession
                    .computeIfAbsent(directory(each.path()), key -> new ArrayList<>())
                    .add(each));
    bySession.forEach(
        (directory, open) -> session(directory, open).ifPresent(each -> publish(each, open)));
    documents.values().forEach(each -> page(each).ifPresent(this::publish));
  }

  private void publish(SpecPageView page) {
    Set<String> added = new HashSet<>();
    for (OpenDocument each : documentsOf(page.session())) {
      page.session()
          .analysis(each, documentsOf(page.session()))
          .quotes()
          .ifPresent(quotes -> quotes.unclaimedSentences().forEach(it -> added.add(it.text())));
    }
    client.publishDiagnostics(
        new PublishDiagnosticsParams(
            page.document().uri(),
            new PageCoverage(page, encoding).diagnostics(added),
            page.document().version()));
  }

  private Optional<ProjectSession> session(Path directory, List<OpenDocument> open) {
    return session(open.get(0).path()).filter(each -> each.directory().equals(directory));
  }

  private void publish(ProjectSession session, List<OpenDocument> open) {
    Map<Path, List<Diagnostic>> diagnostics =
        problems.guard(session.directory(), () -> session.diagnostics(open)).orElse(Map.of());
    session.latest().ifPresent(problems::report);
    DiagnosticConverter converter = converter(session);
    for (OpenDocument document : open) {
      if (document.path().toString().matches(PAGE)) {
        continue;
      }
      Published now = new Published(document, diagnostics.getOrDefault(document.path(), List.of()));
      Published before = published.put(document.uri(), now);
      if (before == null
          || !before.document.equals(document)
          || !before.diagnostics.equals(now.diagnostics)) {
        client.publishDiagnostics(
            new PublishDiagnosticsParams(
                document.uri(),
                now.diagnostics.stream().map(converter.of(document.source())).toList(),
                document.version()));
      }
    }
  }

  /** The session that checks a file; empty if its configuration is invalid. */
  private Optional<ProjectSession> session(Path file) {
    Path directory = directory(file);
    return sessions.computeIfAbsent(directory, this::start);
  }

  private Optional<ProjectSession> start(Path directory) {
    boolean searches = roots.stream().anyMatch(directory::startsWith);
    Optional<ProjectSession> started =
        problems
            .guard(directory, () -> starter.start(directory, settings.options()))
            .map(check -> new ProjectSession(directory, searches, check));
    started.ifPresent(this::openReferences);
    return started;
  }

  /** Opens the references in the background, and continues with them. */
  private void openReferences(ProjectSession session) {
    Path directory = session.directory();
    Optional<List<InputFile>> files =
        problems.guard(directory, () -> session.snapshot(documentsOf(session)));
    if (files.isEmpty()) {
      return;
    }
    EditorSettings now = settings;
    queue.inBackground(
        () -> {
          try (ProgressReport progress =
              new ProgressReport(
                  Optional.of(client).filter(each -> now.showsProgress()),
                  "seplint: reading the references of " + directory.getFileName(),
                  files.get().size())) {
            Optional<WarmCheck> opened =
                problems.guard(
                    directory,
                    () ->
                        WarmCheck.open(
                            starter.start(directory, now.options()), files.get(), progress));
            queue.later(() -> opened.ifPresent(check -> adopt(session, check)));
          }
        });
  }

  private void adopt(ProjectSession session, WarmCheck opened) {
    Optional<ProjectSession> current = sessions.getOrDefault(session.directory(), Optional.empty());
    if (current.equals(Optional.of(session))) {
      session.replace(opened);
      publishSoon();
    } else {
      opened.check().close();
    }
  }

  /** Reads the configuration and the references of all projects again, as they may have changed. */
  void reload() {
    problems.reset();
    sessions.values().removeIf(Optional::isEmpty);
    sessions.values().forEach(session -> session.ifPresent(this::openReferences));
    publishSoon();
  }

  /** Follows changes of files on disk. */
  void filesChanged(Collection<Path> files) {
    if (files.stream().anyMatch(each -> each.endsWith(CONFIGURATION))) {
      directories.clear();
    }
    if (files.stream().anyMatch(this::isReference)) {
      reload();
    }
    refreshDisk();
  }

  /** Returns whether a file is not checked itself, but is a configuration or a reference. */
  private boolean isReference(Path file) {
    String name = String.valueOf(file.getFileName());
    if (List.of(CONFIGURATION, "spec.lock", "checks.json").contains(name)
        || name.endsWith(".json")) {
      return true;
    }
    return sessions.values().stream()
        .flatMap(Optional::stream)
        .anyMatch(session -> session.dependsOn(file));
  }

  /**
   * The directory in which {@code check} would run for a file: the nearest one with a configuration
   * in the directory of the workspace, else the latter; the directory of the file if it is not in
   * the workspace.
   */
  private Path directory(Path file) {
    Path parent = Optional.ofNullable(file.getParent()).orElse(file);
    return directories.computeIfAbsent(parent, this::findDirectory);
  }

  private Path findDirectory(Path parent) {
    Optional<Path> root =
        roots.stream().filter(parent::startsWith).max(Comparator.comparingInt(Path::getNameCount));
    if (root.isEmpty()) {
      return parent;
    }
    for (Path at = parent; at != null && !at.equals(root.get()); at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(CONFIGURATION))) {
        return at;
      }
    }
    return root.get();
  }

  @Override
  public void close() {
    sessions.values().forEach(session -> session.ifPresent(ProjectSession::close));
    sessions.clear();
  }
}
