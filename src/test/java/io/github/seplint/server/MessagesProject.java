package io.github.seplint.server;

import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * A project with a small specification and a traceability file.
 *
 * @param root its directory
 */
record MessagesProject(Path root) {
  static final String PAGE =
      """
      ---
      title: Messages
      ---

      ## Requests

      Servers **MUST** respond with the ID of the request. Clients **SHOULD NOT** reuse an ID within a
      session.

      ## Batches

      Receivers **MUST** process the messages of a batch in order.

      Receivers **MUST** answer each request of a batch.
      """;
  static final String SEP =
      """
      sep: 7001
      spec_url: https://modelcontextprotocol.io/specification/draft/basic/messages
      source: { introducedIn: 2026-07-28 }
      requirements:
        - check: sep-7001-server-respond-id
          text: Servers MUST respond with the ID of the request.

        # seplint: ignore quote-not-verbatim -- shortened
        - check: sep-7001-client-not-reuse-id
          text: 'Clients SHOULD NOT ever reuse the ID within one session.'

        - text: Receivers MUST process the messages of a batch in order.
          excluded: 'The order is not observable on the wire, as sep-7001-server-respond-id shows.'
          url: https://modelcontextprotocol.io/specification/draft/basic/messages#batches
      """;

  /** Writes the files. */
  static MessagesProject create(Path root) throws IOException {
    MessagesProject project = new MessagesProject(root);
    Files.createDirectories(project.page().getParent());
    Files.writeString(project.page(), PAGE);
    Files.writeString(project.file(), SEP);
    Files.writeString(root.resolve("seplint.yaml"), "spec: spec\n");
    return project;
  }

  Path page() {
    return root.resolve("spec/docs/specification/draft/basic/messages.mdx");
  }

  Path file() {
    return root.resolve("sep-7001.yaml");
  }

  /** An editor in which the file is open and its references are read. */
  EditorClient open() throws IOException {
    EditorClient editor = EditorClient.open(root);
    editor.openFile(file());
    while (editor.hover(file(), at("Servers MUST")).isEmpty()) {
      editor.await();
    }
    return editor;
  }

  /** The position of a text in the file. */
  static Position at(String text) {
    return at(SEP, text);
  }

  /** The position of the first occurrence of a part of a text. */
  static Position at(String text, String part) {
    int offset = text.indexOf(part);
    SourceText source = new SourceText("", text);
    int line = source.lineIndex(offset);
    return new Position(line, offset - source.fullLineSpan(line).start());
  }

  static Range rangeAt(String text) {
    return new Range(at(text), at(text));
  }
}
