package io.github.seplint.server.document;

import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A document that is open in the editor.
 *
 * @param uri as the editor writes it
 * @param path the absolute path of its file, which may not exist
 * @param version counted by the editor
 */
public record OpenDocument(String uri, Path path, int version, SourceText source) {

  public OpenDocument(String uri, Path path, int version, String text) {
    this(uri, path, version, new SourceText(path.toString(), text));
  }

  /** Returns the absolute path of a file URI; empty for another scheme or an invalid path. */
  public static Optional<Path> path(String uri) {
    try {
      URI parsed = URI.create(uri);
      return "file".equalsIgnoreCase(parsed.getScheme())
          ? Optional.of(Path.of(parsed).toAbsolutePath().normalize())
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  public String text() {
    return source.text();
  }

  /** Returns the document after some changes, which apply one after the other. */
  public OpenDocument apply(
      int newVersion, List<TextDocumentContentChangeEvent> changes, PositionEncoding encoding) {
    SourceText current = source;
    for (TextDocumentContentChangeEvent change : changes) {
      String replacement = change.getText() == null ? "" : change.getText();
      if (change.getRange() == null) {
        current = new SourceText(path.toString(), replacement);
      } else {
        Span span = encoding.span(current, change.getRange());
        String text = current.text();
        current =
            new SourceText(
                path.toString(),
                text.substring(0, span.start()) + replacement + text.substring(span.end()));
      }
    }
    return new OpenDocument(uri, path, newVersion, current);
  }
}
