package io.github.seplint.server.document;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.FileKindDetector;
import io.github.seplint.suite.ParsedFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlParser;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An open document, parsed and compared with the references of its project. */
public final class DocumentAnalysis {
  private final OpenDocument document;
  private final ProjectSession session;
  private final List<Diagnostic> diagnostics;
  private final ParsedFile file;
  private Optional<Optional<FileQuotes>> quotes = Optional.empty();

  private DocumentAnalysis(
      OpenDocument document,
      ProjectSession session,
      List<Diagnostic> diagnostics,
      ParsedFile file) {
    this.document = document;
    this.session = session;
    this.diagnostics = diagnostics;
    this.file = file;
  }

  static DocumentAnalysis of(
      OpenDocument document, ProjectSession session, List<Diagnostic> diagnostics) {
    SourceText source = new SourceText(session.display(document.path()), document.text());
    YamlDocument yaml = YamlParser.read(document.text());
    FileKind kind =
        session
            .check()
            .rules()
            .kindOf(source.path())
            .orElseGet(() -> FileKindDetector.kindOf(source.path(), yaml));
    return new DocumentAnalysis(document, session, diagnostics, ParsedFile.of(kind, source, yaml));
  }

  /** The same document without a part of its text. */
  public DocumentAnalysis without(Span part) {
    String text = document.text();
    return of(
        new OpenDocument(
            document.uri(),
            document.path(),
            document.version(),
            text.substring(0, part.start()) + text.substring(part.end())),
        session,
        List.of());
  }

  public OpenDocument document() {
    return document;
  }

  public ProjectSession session() {
    return session;
  }

  /** The diagnostics of the document. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The diagnostics that a span touches. */
  public List<Diagnostic> diagnosticsAt(Span span) {
    return diagnostics.stream()
        .filter(each -> each.place().span().start() <= span.end())
        .filter(each -> span.start() <= each.place().span().end())
        .toList();
  }

  public ParsedFile file() {
    return file;
  }

  /** The text with its display path. */
  public SourceText source() {
    return file.source();
  }

  /** The document as a traceability file. */
  public Optional<SepFile> sep() {
    return file.sep();
  }

  /** The rows compared with the specification or the lock, if there is one. */
  public Optional<FileQuotes> quotes() {
    if (quotes.isEmpty()) {
      String path = session.check().rules().configuredPath(source().path());
      quotes =
          Optional.of(
              sep().flatMap(each -> session.check().inputs().reference().quotes(each, path)));
    }
    return quotes.get();
  }

  /** The match of a row. */
  public Optional<RowMatch> match(Requirement row) {
    return quotes()
        .flatMap(each -> each.rows().stream().filter(it -> it.index() == row.index()).findFirst());
  }

  /** The row that contains an offset, or ends before white space up to it. */
  public Optional<Requirement> rowAt(int offset) {
    return sep().stream()
        .flatMap(each -> each.requirements().stream())
        .filter(row -> row.mapping().span().start() <= offset)
        .reduce((first, last) -> last)
        .filter(row -> isBlank(row.mapping().span().end(), offset));
  }

  private boolean isBlank(int from, int to) {
    return from >= to || source().text().substring(from, to).isBlank();
  }

  /**
   * The scalar at an offset.
   *
   * @param keys from the root, without the indices of lists
   * @param isKey whether it is the last of the keys, and not its value
   */
  public record ScalarAt(List<String> keys, YamlScalar scalar, boolean isKey) {
    public ScalarAt {
      keys = List.copyOf(keys);
    }

    /** The innermost key; empty in a list at the root. */
    public String key() {
      return keys.isEmpty() ? "" : keys.get(keys.size() - 1);
    }

    public Span span() {
      return scalar.span();
    }
  }

  /** The scalar at an offset, if there is one. */
  public Optional<ScalarAt> scalarAt(int offset) {
    return file.yaml().root().flatMap(root -> scalarAt(root, offset, new ArrayList<>()));
  }

  private static Optional<ScalarAt> scalarAt(YamlNode node, int offset, List<String> keys) {
    if (!contains(node.span(), offset)) {
      return Optional.empty();
    }
    if (node instanceof YamlScalar scalar) {
      return Optional.of(new ScalarAt(keys, scalar, false));
    }
    if (node instanceof YamlSequence list) {
      return list.items().stream()
          .filter(item -> contains(item.span(), offset))
          .findFirst()
          .flatMap(item -> scalarAt(item, offset, keys));
    }
    for (YamlEntry entry : ((YamlMapping) node).entries()) {
      List<String> below = new ArrayList<>(keys);
      below.add(entry.name());
      if (contains(entry.key().span(), offset)) {
        return Optional.of(new ScalarAt(below, entry.key(), true));
      }
      Optional<ScalarAt> found = scalarAt(entry.value(), offset, below);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean contains(Span span, int offset) {
    return span.start() <= offset && offset <= span.end();
  }
}
