package io.github.seplint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the places of files lead to, and their structure. */
final class NavigationTest {
  @TempDir Path root;
  private MessagesProject project;

  @BeforeEach
  void createProject() throws IOException {
    project = MessagesProject.create(root);
    Files.writeString(
        root.resolve("conformance-baseline.yml"),
        "server:\n  - ids:sep-7001-server-respond-id # tracked\n");
    Files.writeString(
        root.resolve("sep-7002.yaml"),
        MessagesProject.SEP.replace("sep: 7001", "sep: 7002").replace("sep-7001", "sep-7002"));
  }

  @Test
  void aTextLeadsToItsSentenceAndALinkToItsSection() throws IOException {
    try (EditorClient editor = project.open()) {
      assertEquals(List.of("messages.mdx:6"), definitions(editor, project.file(), "Servers MUST"));
      assertEquals(List.of("messages.mdx:6"), definitions(editor, project.file(), "Clients SHO"));
      assertEquals(
          List.of("messages.mdx:9"),
          definitions(
              editor,
              project.file(),
              "https://modelcontextprotocol.io/specification/draft/basic/messages#b"));
    }
  }

  @Test
  void checkIdsLeadToTheirRowsAndAreFoundEverywhere() throws IOException {
    try (EditorClient editor = project.open()) {
      assertEquals(
          List.of("sep-7001.yaml:4"),
          definitions(editor, project.file(), "sep-7001-server-respond-id shows"));
      assertEquals(
          List.of("messages.mdx:6"),
          definitions(editor, project.file(), "sep-7001-server-respond-id\n"));
      Path baseline = root.resolve("conformance-baseline.yml");
      editor.openFile(baseline);
      assertEquals(List.of("sep-7001.yaml:4"), definitions(editor, baseline, "respond-id"));
      assertEquals(
          List.of("sep-7001.yaml:4", "conformance-baseline.yml:1", "sep-7001.yaml:12"),
          references(editor, project.file(), "sep-7001-server-respond-id"));
      assertEquals(
          List.of("sep-7001.yaml:4", "sep-7002.yaml:4"),
          references(editor, project.file(), "Servers MUST"));
    }
  }

  @Test
  void aPageShowsItsRows() throws IOException {
    try (EditorClient editor = project.open()) {
      editor.openFile(project.page());
      editor.await();
      CodeLensParams params = new CodeLensParams(id(project.page()));
      assertEquals(
          List.of(
              "6 covered by sep-7001-server-respond-id, sep-7002-server-respond-id",
              "6 covered by sep-7001-client-not-reuse-id, sep-7002-client-not-reuse-id",
              "11 covered by sep-7001.yaml:12 (excluded), sep-7002.yaml:12 (excluded)",
              "13 no row"),
          EditorClient.get(editor.server().getTextDocumentService().codeLens(params)).stream()
              .map(
                  each -> each.getRange().getStart().getLine() + " " + each.getCommand().getTitle())
              .toList());
      assertEquals(
          List.of("sep-7001.yaml:4", "sep-7002.yaml:4"),
          definitions(editor, project.page(), "Servers **MUST**"));
      assertEquals(List.of(), editor.diagnostics(project.page()));
      editor.change(
          project.page(), 2, MessagesProject.PAGE + "\nClients **MUST** close the session.\n");
      assertEquals(
          List.of("no row covers this sentence"),
          editor.diagnostics(project.page()).stream().map(e -> e.getMessage().getLeft()).toList());
      assertEquals(15, editor.latest(project.page()).get(0).getRange().getStart().getLine());
    }
  }

  @Test
  void aFileHasSymbolsFoldsAndLinks() throws IOException {
    try (EditorClient editor = project.open()) {
      List<DocumentSymbol> symbols =
          EditorClient.get(
                  editor
                      .server()
                      .getTextDocumentService()
                      .documentSymbol(new DocumentSymbolParams(id(project.file()))))
              .stream()
              .map(each -> each.getRight())
              .toList();
      assertEquals(
          List.of("sep", "spec_url", "source", "requirements"),
          symbols.stream().map(DocumentSymbol::getName).toList());
      assertEquals(
          List.of("sep-7001-server-respond-id", "sep-7001-client-not-reuse-id", "excluded"),
          symbols.get(3).getChildren().stream().map(DocumentSymbol::getName).toList());
      assertEquals(
          List.of("3-13", "4-5", "8-9", "11-13"),
          EditorClient.get(
                  editor
                      .server()
                      .getTextDocumentService()
                      .foldingRange(new FoldingRangeRequestParams(id(project.file()))))
              .stream()
              .map(each -> each.getStartLine() + "-" + each.getEndLine())
              .toList());
      assertEquals(
          2,
          EditorClient.get(
                  editor
                      .server()
                      .getTextDocumentService()
                      .documentLink(new DocumentLinkParams(id(project.file()))))
              .size());
      assertEquals(
          List.of("sep-7001-client-not-reuse-id", "sep-7002-client-not-reuse-id"),
          EditorClient.get(
                  editor
                      .server()
                      .getWorkspaceService()
                      .symbol(new WorkspaceSymbolParams("NOT-reuse")))
              .getRight()
              .stream()
              .map(each -> each.getName())
              .sorted()
              .toList());
    }
  }

  @Test
  void formattingAppliesTheRulesAboutLayout() throws IOException {
    try (EditorClient editor = project.open()) {
      String untidy = MessagesProject.SEP.replace("request.\n", "request.   \n");
      editor.change(project.file(), 2, untidy);
      List<? extends TextEdit> edits =
          EditorClient.get(
              editor
                  .server()
                  .getTextDocumentService()
                  .formatting(
                      new DocumentFormattingParams(
                          id(project.file()), new FormattingOptions(2, true))));
      assertEquals(1, edits.size());
      String formatted = EditorClient.apply(edits, untidy);
      assertTrue(formatted.contains("request.\n"), formatted);
    }
  }

  private static List<String> definitions(EditorClient editor, Path file, String text)
      throws IOException {
    DefinitionParams params = new DefinitionParams(id(file), position(file, text));
    return list(
        EditorClient.get(editor.server().getTextDocumentService().definition(params))
            .getLeft()
            .stream());
  }

  private static List<String> references(EditorClient editor, Path file, String text)
      throws IOException {
    ReferenceParams params =
        new ReferenceParams(id(file), position(file, text), new ReferenceContext(true));
    return list(
        EditorClient.get(editor.server().getTextDocumentService().references(params)).stream());
  }

  private static Position position(Path file, String text) throws IOException {
    return MessagesProject.at(Files.readString(file), text);
  }

  private static List<String> list(Stream<? extends Location> locations) {
    return locations
        .map(
            each ->
                each.getUri().replaceFirst(".*/", "") + ":" + each.getRange().getStart().getLine())
        .toList();
  }

  private static TextDocumentIdentifier id(Path file) {
    return new TextDocumentIdentifier(EditorClient.uri(file));
  }
}
