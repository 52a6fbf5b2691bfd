package io.github.seplint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.server.document.OpenDocument;
import io.github.seplint.server.document.PositionEncoding;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random edits and requests: the server never fails, and keeps the text that the editor has. */
final class EditSequencesTest {
  private static final List<String> PIECES =
      List.of(
          "",
          "x",
          " ",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "- ",
          ": ",
          "'",
          "\"",
          "#",
          "{",
          "}",
          "[",
          "|",
          ">",
          "&a ",
          "*a",
          "\uD83D\uDE00",
          "\uD83D",
          "é",
          "\u2028",
          "\0",
          "\uFEFF",
          "requirements:\n",
          "  - check: sep-7001-a\n    text: Servers MUST respond.\n",
          "# seplint: ignore all -- x\n",
          "sep: 7001\n",
          "---\n",
          "<<: ",
          "!!str ",
          "server:\n  - a:b\n");

  @TempDir Path root;

  @Test
  void editsByRangeEqualEditsOfTheText() {
    for (PositionEncoding encoding : PositionEncoding.values()) {
      long seed = 20261130;
      Random random = new Random(seed);
      OpenDocument document = new OpenDocument("file:///a", root, 0, MessagesProject.SEP);
      StringBuilder expected = new StringBuilder(MessagesProject.SEP);
      for (int version = 1; version <= 3000; version++) {
        Edit edit = Edit.random(random, document.source(), encoding);
        expected.replace(edit.span().start(), edit.span().end(), edit.text());
        document = document.apply(version, List.of(edit.change()), encoding);
        assertEquals(expected.toString(), document.text(), "seed " + seed);
        if (expected.length() > 5000) {
          expected.setLength(0);
          document =
              document.apply(version, List.of(new TextDocumentContentChangeEvent("")), encoding);
        }
      }
    }
  }

  /** A random edit at whole characters. */
  private record Edit(Span span, String text, TextDocumentContentChangeEvent change) {
    static Edit random(Random random, SourceText source, PositionEncoding encoding) {
      int length = source.text().length();
      Position start = encoding.position(source, random.nextInt(length + 1));
      Position end = encoding.position(source, random.nextInt(length + 1));
      if (random.nextInt(4) > 0) {
        end = start;
      }
      Span span =
          new Span(
              Math.min(encoding.offset(source, start), encoding.offset(source, end)),
              Math.max(encoding.offset(source, start), encoding.offset(source, end)));
      Range range =
          new Range(encoding.position(source, span.start()), encoding.position(source, span.end()));
      String text = PIECES.get(random.nextInt(PIECES.size()));
      return new Edit(span, text, new TextDocumentContentChangeEvent(range, text));
    }
  }

  @Test
  void noSequenceOfEditsAndRequestsFails() throws IOException {
    MessagesProject project = MessagesProject.create(root);
    long seed = 71;
    Random random = new Random(seed);
    try (EditorClient editor = project.open()) {
      Path file = project.file();
      OpenDocument mirror = new OpenDocument("", file, 1, MessagesProject.SEP);
      List<CompletableFuture<?>> answers = new ArrayList<>();
      for (int version = 2; version < 600; version++) {
        Edit edit = Edit.random(random, mirror.source(), PositionEncoding.UTF16);
        mirror = mirror.apply(version, List.of(edit.change()), PositionEncoding.UTF16);
        editor.change(file, version, edit.change());
        if (mirror.text().length() > 4000 || random.nextInt(60) == 0) {
          mirror = new OpenDocument("", file, version, MessagesProject.SEP);
          editor.change(file, version, MessagesProject.SEP);
        }
        CompletableFuture<?> answer = request(editor, file, random);
        if (random.nextInt(10) == 0) {
          answer.cancel(true);
        } else {
          answers.add(answer);
        }
      }
      answers.forEach(EditorClient::get);
      editor.diagnostics(file);
      assertEquals(List.of(), editor.messages(), "seed " + seed);
    }
  }

  private static CompletableFuture<?> request(EditorClient editor, Path file, Random random) {
    TextDocumentService documents = editor.server().getTextDocumentService();
    TextDocumentIdentifier id = new TextDocumentIdentifier(EditorClient.uri(file));
    Position position = new Position(random.nextInt(30) - 1, random.nextInt(60) - 1);
    return switch (random.nextInt(6)) {
      case 0 -> documents.completion(new CompletionParams(id, position));
      case 1 -> documents.hover(new HoverParams(id, position));
      case 2 -> documents.definition(new DefinitionParams(id, position));
      case 3 -> documents.documentSymbol(new DocumentSymbolParams(id));
      case 4 -> documents.foldingRange(new FoldingRangeRequestParams(id));
      default ->
          documents.codeAction(
              new org.eclipse.lsp4j.CodeActionParams(
                  id,
                  new Range(position, position),
                  new org.eclipse.lsp4j.CodeActionContext(List.of())));
    };
  }

  @Test
  void theHeapStaysFlatOverManyEdits() throws IOException {
    MessagesProject project = MessagesProject.create(root);
    try (EditorClient editor = project.open()) {
      long early = 0;
      for (int version = 2; version < 1500; version++) {
        editor.change(
            project.file(), version, MessagesProject.SEP.replace("within", "within " + version));
        if (version == 500) {
          editor.diagnostics(project.file());
          early = usedHeap();
        }
      }
      editor.diagnostics(project.file());
      long late = usedHeap();
      long limit = early + 24 * 1024 * 1024;
      assertTrue(late < limit, early + " bytes grew to " + late);
    }
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Test
  void tenThousandDocumentsAreOpenAtOnce() throws IOException {
    Files.writeString(
        root.resolve("seplint.yaml"), "rules:\n  check-id-duplicate: {severity: \"off\"}\n");
    try (EditorClient editor = EditorClient.open(root)) {
      Path last = root;
      for (int sep = 1; sep <= 10_000; sep++) {
        last = root.resolve("sep-" + sep + ".yaml");
        editor.openFile(
            last, MessagesProject.SEP.replace("7001", String.valueOf(sep)) + "colour: red\n");
      }
      assertTrue(
          editor.diagnostics(last).stream()
              .anyMatch(each -> each.getCode().getLeft().equals("unknown-key")),
          () -> editor.messages().toString());
      editor.change(last, 2, "sep: 10000\n");
      assertTrue(
          editor.diagnostics(last).stream()
              .noneMatch(each -> each.getCode().getLeft().equals("unknown-key")));
    }
  }
}
