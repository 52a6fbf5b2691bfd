package io.github.seplint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The messages of an editor and the server, in one process. */
final class ServerTranscriptTest {
  private static final String CLEAN =
      """
      sep: 7001
      spec_url: https://modelcontextprotocol.io/specification/draft/basic/index#messages
      requirements:
        - check: sep-7001-respond-with-id
          text: Servers MUST respond with the ID of the request.
      """;
  private static final String MISSPELLED = CLEAN.replace("check: sep-7001-r", "check: sep-7001-R");

  @TempDir Path root;
  private Path file;

  @BeforeEach
  void chooseFile() {
    file = root.resolve("sep-7001.yaml");
  }

  @Test
  void anEditorOpensEditsAndClosesAFile() {
    try (EditorClient editor = EditorClient.open(root)) {
      editor.openFile(file, MISSPELLED);
      PublishDiagnosticsParams opened = editor.nextPublication();
      assertEquals(1, opened.getVersion());
      assertEquals(List.of("check-id-kebab-case 3:11-3:35"), list(opened.getDiagnostics()));
      Diagnostic diagnostic = opened.getDiagnostics().get(0);
      assertEquals("seplint", diagnostic.getSource());
      assertEquals(
          "https://seplint.github.io/rules/check-id-kebab-case/",
          diagnostic.getCodeDescription().getHref());

      editor.change(file, 2, edit(3, 20, 3, 21, "r"));
      assertEquals(List.of(), list(editor.diagnostics(file)));
      editor.change(file, 3, edit(4, 10, 4, 10, "\uD83D\uDE00 "), edit(4, 13, 4, 20, "TODO"));
      assertTrue(
          list(editor.diagnostics(file)).contains("unresolved-placeholder 4:13-4:17"),
          () -> list(editor.latest(file)).toString());

      editor.closeFile(file);
      editor.await();
      assertEquals(List.of(), editor.latest(file));
      assertTrue(editor.shutDown());
      assertEquals(List.of(), editor.messages());
    }
  }

  @Test
  void positionsCountBytesIfTheEditorPrefersThem() {
    ClientCapabilities capabilities = new ClientCapabilities();
    GeneralClientCapabilities general = new GeneralClientCapabilities();
    general.setPositionEncodings(List.of("utf-8", "utf-16"));
    capabilities.setGeneral(general);
    try (EditorClient editor = EditorClient.open(capabilities, List.of(), root)) {
      assertEquals("utf-8", editor.capabilities().getPositionEncoding());
      editor.openFile(file, CLEAN.replace("Servers MUST", "\uD83D\uDE00 é TODO MUST"));
      assertEquals(
          List.of("unresolved-placeholder 4:18-4:22"),
          list(editor.diagnostics(file)).stream().filter(e -> e.startsWith("unres")).toList());
      editor.change(file, 2, edit(4, 18, 4, 22, "Servers"));
      assertFalse(list(editor.diagnostics(file)).toString().contains("unresolved"));
    }
  }

  @Test
  void anEditorAppliesFixes() {
    try (EditorClient editor = EditorClient.open(root)) {
      String text = CLEAN.replace("text: Servers", "text:   Servers ").replace("\n", "\r\n");
      editor.openFile(file, MISSPELLED);
      Range id = editor.diagnostics(file).get(0).getRange();
      List<CodeAction> actions = editor.codeActions(file, id);
      CodeAction fix = actions.get(0);
      assertEquals(CodeActionKind.QuickFix, fix.getKind());
      assertEquals("check-id-kebab-case", fix.getDiagnostics().get(0).getCode().getLeft());
      assertTrue(fix.getTitle().contains("check-id-kebab-case, unsafe"), fix::getTitle);

      editor.change(file, 2, text.replace(".\r\n", ". \r\n") + "\r\n\r\n");
      List<CodeAction> all =
          editor.codeActions(
              file, new Range(new Position(0, 0), new Position(0, 0)), "source.fixAll");
      assertEquals(List.of("source.fixAll.seplint"), all.stream().map(e -> e.getKind()).toList());
      String fixed =
          EditorClient.apply(all.get(0), file, text.replace(".\r\n", ". \r\n") + "\r\n\r\n");
      editor.change(file, 3, fixed);
      assertEquals(List.of(), list(editor.diagnostics(file)));
      assertEquals(List.of(), editor.codeActions(file, id, "source.fixAll"));
      assertEquals(List.of(), editor.codeActions(file, id, "refactor"));
    }
  }

  @Test
  void findingsBetweenFilesFollowAnEditOfEither() throws IOException {
    Path other = root.resolve("sep-7002.yaml");
    Files.writeString(other, CLEAN.replace("7001", "7002"));
    try (EditorClient editor = EditorClient.open(root)) {
      editor.openFile(file, CLEAN);
      assertEquals(List.of(), list(editor.diagnostics(file)));
      editor.openFile(other, CLEAN.replace("sep: 7001", "sep: 7002"));
      Diagnostic duplicate =
          Stream.concat(editor.diagnostics(file).stream(), editor.latest(other).stream())
              .filter(each -> each.getRelatedInformation() != null)
              .findFirst()
              .orElseThrow();
      DiagnosticRelatedInformation related = duplicate.getRelatedInformation().get(0);
      assertEquals(new Position(3, 11), related.getLocation().getRange().getStart());
      assertTrue(related.getLocation().getUri().matches(".*/sep-700[12].yaml"));
      editor.change(other, 2, CLEAN.replace("7001", "7002"));
      assertEquals(List.of(), list(editor.diagnostics(file)));
      assertEquals(List.of(), list(editor.latest(other)));
    }
  }

  @Test
  void eachDirectoryOfTheWorkspaceHasItsConfiguration() throws IOException {
    Path strict = Files.createDirectories(root.resolve("strict"));
    Path relaxed = Files.createDirectories(root.resolve("relaxed"));
    Files.writeString(
        relaxed.resolve("seplint.yaml"), "rules:\n  check-id-kebab-case: {severity: \"off\"}\n");
    Path one = strict.resolve("sep-7001.yaml");
    Path two = relaxed.resolve("sep-7001.yaml");
    try (EditorClient editor = EditorClient.open(strict)) {
      editor.openFile(one, MISSPELLED);
      editor.openFile(two, MISSPELLED);
      editor
          .server()
          .getWorkspaceService()
          .didChangeWorkspaceFolders(
              new DidChangeWorkspaceFoldersParams(
                  new WorkspaceFoldersChangeEvent(
                      List.of(new WorkspaceFolder(EditorClient.uri(relaxed), "relaxed")),
                      List.of())));
      assertEquals(1, editor.diagnostics(one).size());
      assertEquals(List.of(), list(editor.diagnostics(two)));
    }
  }

  @Test
  void anUnusedSuppressionIsUnnecessary() {
    try (EditorClient editor = EditorClient.open(root)) {
      editor.openFile(
          file, CLEAN.replace("  - check", "  # seplint: ignore url-host -- a mirror\n  - check"));
      Diagnostic unused = editor.diagnostics(file).get(0);
      assertEquals("unused-suppression", unused.getCode().getLeft());
      assertEquals(List.of(DiagnosticTag.Unnecessary), unused.getTags());
    }
  }

  @Test
  void anInvalidConfigurationIsShownOnce() throws IOException {
    Files.writeString(root.resolve("seplint.yaml"), "failOn: sometimes\n");
    try (EditorClient editor = EditorClient.open(root)) {
      editor.openFile(file, MISSPELLED);
      editor.change(file, 2, CLEAN);
      assertEquals(List.of(), list(editor.diagnostics(file)));
      assertEquals(1, editor.messages().size(), () -> editor.messages().toString());
      assertTrue(editor.messages().get(0).startsWith("seplint: seplint.yaml:1:9: "));
    }
  }

  private static TextDocumentContentChangeEvent edit(
      int line, int character, int endLine, int endCharacter, String text) {
    return new TextDocumentContentChangeEvent(
        new Range(new Position(line, character), new Position(endLine, endCharacter)), text);
  }

  private static List<String> list(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(
            each ->
                "%s %s:%s-%s:%s"
                    .formatted(
                        each.getCode().getLeft(),
                        each.getRange().getStart().getLine(),
                        each.getRange().getStart().getCharacter(),
                        each.getRange().getEnd().getLine(),
                        each.getRange().getEnd().getCharacter()))
        .toList();
  }
}
