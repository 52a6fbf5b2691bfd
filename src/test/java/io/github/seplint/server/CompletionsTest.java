package io.github.seplint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.server.document.PositionEncoding;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.TextEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server completes. A bar marks the cursor. */
final class CompletionsTest {
  @TempDir Path root;

  @Test
  void aTextIsCompletedWithASentenceThatNoRowQuotes() throws IOException {
    MessagesProject project = MessagesProject.create(root);
    try (EditorClient editor = project.open()) {
      String text = MessagesProject.SEP + "\n  - text: answer|\n";
      List<CompletionItem> items = complete(editor, project.file(), text);
      assertEquals(
          List.of("Receivers MUST answer each request of a batch."),
          items.stream().map(CompletionItem::getLabel).toList());
      assertEquals(
          MessagesProject.SEP
              + """

                - check: sep-7001-receiver-answer-request-batch
                  text: 'Receivers MUST answer each request of a batch.'
                  url: https://modelcontextprotocol.io/specification/draft/basic/messages#batches
              """,
          apply(text, items.get(0)));

      String unclosed = MessagesProject.SEP + "\n  - text: 'Receivers must|\n";
      assertEquals(
          List.of("Receivers MUST answer each request of a batch."),
          labels(editor, project.file(), unclosed));

      String closed = MessagesProject.SEP + "\n  - text: 'answer|'\n";
      items = complete(editor, project.file(), closed);
      assertTrue(
          apply(closed, items.get(0))
              .contains("text: 'Receivers MUST answer each request of a batch.'\n"));

      String all = MessagesProject.SEP + "\n  - check:\n    text: |\n";
      items = complete(editor, project.file(), all);
      assertEquals(1, items.size());
      assertTrue(
          apply(all, items.get(0)).contains("  - check: sep-7001-receiver-answer-request-batch\n"));
    }
  }

  @Test
  void keysAndValuesAreCompleted() throws IOException {
    MessagesProject project = MessagesProject.create(root);
    Files.writeString(
        root.resolve("seplint.yaml"), "spec: spec\nextensions:\n  example.org/tasks: [7001]\n");
    try (EditorClient editor = project.open()) {
      Path file = project.file();
      assertEquals(
          List.of("issue", "source"),
          labels(
              editor, file, "sep: 1\nrequirements:\n  - check: a\n    text: b\n    url: c\n    |"));
      assertEquals(
          List.of("spec_url", "source"), labels(editor, file, "sep: 1\n|\nrequirements:\n"));
      assertEquals(List.of("extensionId"), labels(editor, file, "source:\n  ext|"));
      assertEquals(
          List.of("2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26", "draft"),
          labels(editor, file, "source: { introducedIn: |"));
      assertEquals(List.of("example.org/tasks"), labels(editor, file, "source: { extensionId: |"));
      assertEquals(
          List.of("sep-7001-receiver-answer-request"),
          labels(
              editor,
              file,
              """
              sep: 7001
              requirements:
                - text: Receivers MUST answer each request.
                  check: |\
              """));
      assertEquals(
          List.of(
              "https://modelcontextprotocol.io/specification/draft/basic/messages#requests",
              "https://modelcontextprotocol.io/specification/draft/basic/messages#batches"),
          labels(
              editor,
              file,
              "spec_url: https://modelcontextprotocol.io/specification/draft/basic/messages#|"));
    }
  }

  @Test
  void suppressionsAreCompletedWithRulesAndGroups() throws IOException {
    try (EditorClient editor = EditorClient.open(root)) {
      Path file = root.resolve("sep-7001.yaml");
      assertEquals(List.of("ignore", "ignore-file"), labels(editor, file, "# seplint: |"));
      assertEquals(
          List.of("check-id-kebab-case"), labels(editor, file, "# seplint: ignore kebab|"));
      assertTrue(labels(editor, file, "# seplint: ignore url-host, lay|").contains("layout"));
      assertEquals(List.of(), labels(editor, file, "# seplint: ignore layout -- |"));
      assertEquals(List.of(), labels(editor, file, "# an ordinary comment |"));
    }
  }

  @Test
  void expectedFailuresAreCompletedWithScenariosAndChecks() throws IOException {
    Files.writeString(
        root.resolve("scenarios.yaml"),
        """
        scenarios:
          - name: own-scenario
            surface: server
            source: { introducedIn: 2026-07-28 }
            checks: [sep-7001-one, sep-7001-two]
        """);
    try (EditorClient editor = EditorClient.open(root)) {
      Path file = root.resolve("conformance-baseline.yml");
      assertTrue(labels(editor, file, "server:\n  - own|").contains("own-scenario"));
      assertTrue(labels(editor, file, "server:\n  - tools-|").contains("tools-list"));
      assertEquals(
          List.of("own-scenario:sep-7001-one", "own-scenario:sep-7001-two"),
          labels(editor, file, "server:\n  - own-scenario:|"));
    }
  }

  private static List<String> labels(EditorClient editor, Path file, String text) {
    return complete(editor, file, text).stream().map(CompletionItem::getLabel).toList();
  }

  private static List<CompletionItem> complete(EditorClient editor, Path file, String text) {
    String plain = text.replace("|", "");
    editor.openFile(file, plain);
    return editor.completions(file, MessagesProject.at(text, "|"));
  }

  private static String apply(String text, CompletionItem item) {
    SourceText source = new SourceText("", text.replace("|", ""));
    List<org.eclipse.lsp4j.TextEdit> edits = new ArrayList<>();
    edits.add(item.getTextEdit().getLeft());
    if (item.getAdditionalTextEdits() != null) {
      edits.addAll(item.getAdditionalTextEdits());
    }
    return TextEdit.apply(
        source.text(),
        edits.stream()
            .map(
                edit ->
                    new TextEdit(
                        PositionEncoding.UTF16.span(source, edit.getRange()), edit.getNewText()))
            .toList());
  }
}
