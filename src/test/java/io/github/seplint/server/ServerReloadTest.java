package io.github.seplint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server follows changes of files and settings. */
final class ServerReloadTest {
  private static final String KEBAB_OFF = "rules:\n  check-id-kebab-case: {severity: \"off\"}\n";

  @TempDir Path root;
  private Path file;

  @BeforeEach
  void createFile() throws IOException {
    file = root.resolve("sep-7001.yaml");
    Files.writeString(
        file,
        """
        sep: 7001
        spec_url: https://modelcontextprotocol.io/specification/draft/basic/index#messages
        requirements:
          - check: sep-7001-Respond
            text: Servers MUST respond with the ID of the request.
        """);
  }

  @Test
  void aChangedConfigurationApplies() throws IOException {
    try (EditorClient editor = EditorClient.open(root)) {
      editor.openFile(file);
      assertEquals(List.of("check-id-kebab-case"), rules(editor));
      Path configuration = Files.writeString(root.resolve("seplint.yaml"), KEBAB_OFF);
      changed(editor, configuration, FileChangeType.Created);
      await(editor, List.of());
      Files.writeString(configuration, "failOn: sometimes\n");
      changed(editor, configuration, FileChangeType.Changed);
      while (editor.messages().isEmpty()) {
        editor.await();
      }
      assertEquals(List.of(), rules(editor), "the last valid configuration still applies");
      Files.delete(configuration);
      changed(editor, configuration, FileChangeType.Deleted);
      await(editor, List.of("check-id-kebab-case"));
    }
  }

  @Test
  void settingsOfTheEditorAreOptionsOfCheck() throws IOException {
    Path configuration = Files.writeString(root.resolve("other.yaml"), KEBAB_OFF);
    try (EditorClient editor = EditorClient.open(root)) {
      editor.openFile(file);
      assertEquals(List.of("check-id-kebab-case"), rules(editor));
      editor
          .server()
          .getWorkspaceService()
          .didChangeConfiguration(
              new DidChangeConfigurationParams(
                  Map.of(
                      "seplint",
                      Map.of("arguments", List.of("--config", configuration.toString())))));
      assertEquals(List.of(), rules(editor));
    }
  }

  @Test
  void filesThatAppearAndVanishAreFollowed() throws IOException {
    try (EditorClient editor = EditorClient.open(root)) {
      editor.openFile(file);
      editor.await();
      Path copy = root.resolve("sep-7001-copy.yaml");
      Files.copy(file, copy);
      changed(editor, copy, FileChangeType.Created);
      await(editor, List.of("check-id-duplicate", "check-id-kebab-case", "file-duplicate-sep"));
      Files.delete(copy);
      editor
          .server()
          .getTextDocumentService()
          .didSave(
              new DidSaveTextDocumentParams(new TextDocumentIdentifier(EditorClient.uri(file))));
      await(editor, List.of("check-id-kebab-case"));
      Files.delete(file);
      changed(editor, file, FileChangeType.Deleted);
      assertEquals(List.of("check-id-kebab-case"), rules(editor), "it is open in the editor");
      Files.createDirectory(file);
      changed(editor, file, FileChangeType.Created);
      assertEquals(
          List.of("check-id-kebab-case"), rules(editor), () -> editor.messages().toString());
    }
  }

  @Test
  void aChangedPageOfTheSpecificationApplies() throws IOException {
    MessagesProject project = MessagesProject.create(root);
    ClientCapabilities capabilities = new ClientCapabilities();
    WindowClientCapabilities window = new WindowClientCapabilities();
    window.setWorkDoneProgress(true);
    capabilities.setWindow(window);
    try (EditorClient editor = EditorClient.open(capabilities, List.of(), root)) {
      editor.openFile(project.file());
      while (editor.diagnostics(project.file()).stream()
          .noneMatch(each -> each.getCode().getLeft().equals("quote-not-found"))) {
        Files.writeString(
            project.page(), MessagesProject.PAGE.replace("Servers **MUST** respond with", "Use"));
        changed(editor, project.page(), FileChangeType.Changed);
      }
      assertTrue(editor.progress().contains("begin"), () -> editor.progress().toString());
      assertTrue(editor.progress().contains("end"), () -> editor.progress().toString());
    }
  }

  private static void changed(EditorClient editor, Path path, FileChangeType type) {
    editor
        .server()
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(List.of(new FileEvent(EditorClient.uri(path), type))));
  }

  private List<String> rules(EditorClient editor) {
    return Stream.of(editor.diagnostics(file))
        .flatMap(List::stream)
        .map(each -> each.getCode().getLeft())
        .sorted()
        .toList();
  }

  private void await(EditorClient editor, List<String> expected) {
    long limit = System.nanoTime() + 20_000_000_000L;
    List<String> found = rules(editor);
    while (!found.equals(expected) && System.nanoTime() < limit) {
      found = rules(editor);
    }
    assertEquals(expected, found);
  }
}
