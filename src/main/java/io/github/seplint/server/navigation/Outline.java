package io.github.seplint.server.navigation;

import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.RowLayout;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.server.document.PositionEncoding;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.SymbolKind;

/** The structure of a document: its symbols, the ranges that fold, and its links. */
public record Outline(DocumentAnalysis analysis, PositionEncoding encoding) {
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s'\"<>)\\]}]+");
  private static final int MAX_NAME = 80;

  /** The top-level keys with their rows. */
  public List<DocumentSymbol> symbols() {
    List<DocumentSymbol> symbols = new ArrayList<>();
    for (YamlEntry entry : analysis.file().root().map(YamlMapping::entries).orElse(List.of())) {
      if (entry.name().isBlank()) {
        continue;
      }
      DocumentSymbol symbol =
          symbol(entry.name(), kind(entry.value()), entry.span(), entry.key().span());
      if (entry.value() instanceof YamlScalar scalar) {
        symbol.setDetail(shortened(scalar.value()));
      } else {
        symbol.setChildren(children(entry));
      }
      symbols.add(symbol);
    }
    return symbols;
  }

  private List<DocumentSymbol> children(YamlEntry entry) {
    if (entry.name().equals("requirements") && analysis.sep().isPresent()) {
      return analysis.sep().get().requirements().stream().map(this::row).toList();
    }
    List<DocumentSymbol> children = new ArrayList<>();
    if (entry.value() instanceof YamlSequence list) {
      for (YamlNode item : list.items()) {
        String name = item instanceof YamlScalar scalar ? scalar.value() : name(item);
        if (!name.isBlank()) {
          children.add(symbol(shortened(name), SymbolKind.String, item.span(), item.span()));
        }
      }
    } else if (entry.value() instanceof YamlMapping mapping) {
      for (YamlEntry each : mapping.entries()) {
        if (!each.name().isBlank()) {
          children.add(symbol(each.name(), SymbolKind.Property, each.span(), each.key().span()));
        }
      }
    }
    return children;
  }

  private static String name(YamlNode item) {
    return item instanceof YamlMapping mapping
        ? mapping
            .text("name")
            .or(() -> mapping.text("scenario"))
            .or(() -> mapping.text("suite"))
            .orElse("")
        : "";
  }

  private DocumentSymbol row(Requirement row) {
    String text = row.text().map(YamlScalar::value).orElse("");
    String id = row.check().map(YamlScalar::value).orElse(row.isExcluded() ? "excluded" : "row");
    Span start = row.check().or(row::text).map(YamlScalar::span).orElse(row.mapping().start());
    DocumentSymbol symbol =
        symbol(
            id,
            row.isExcluded() ? SymbolKind.Null : SymbolKind.Method,
            row.mapping().span().to(start),
            start);
    symbol.setDetail(shortened(text));
    return symbol;
  }

  private static SymbolKind kind(YamlNode value) {
    return value instanceof YamlSequence
        ? SymbolKind.Array
        : value instanceof YamlMapping ? SymbolKind.Object : SymbolKind.Property;
  }

  private DocumentSymbol symbol(String name, SymbolKind kind, Span span, Span selection) {
    SourceText source = analysis.source();
    return new DocumentSymbol(
        name, kind, encoding.range(source, span), encoding.range(source, selection));
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > MAX_NAME ? line.substring(0, MAX_NAME - 1) + "…" : line;
  }

  /** The lists of the root, the rows with their comments, and the comments of several lines. */
  public List<FoldingRange> folds() {
    List<FoldingRange> folds = new ArrayList<>();
    SourceText source = analysis.source();
    for (YamlEntry entry : analysis.file().root().map(YamlMapping::entries).orElse(List.of())) {
      add(folds, source.lineIndex(entry.span().start()), source.lastLineIndex(entry.span()));
    }
    analysis
        .sep()
        .ifPresent(
            file -> RowLayout.of(file).forEach(row -> add(folds, row.dashLine(), row.lastLine())));
    int first = -1;
    for (int line = 0; line <= source.lineCount(); line++) {
      boolean comment =
          line < source.lineCount()
              && source.slice(source.lineSpan(line)).stripLeading().startsWith("#");
      if (!comment && first >= 0 && line - first > 1) {
        FoldingRange fold = new FoldingRange(first, line - 1);
        fold.setKind(FoldingRangeKind.Comment);
        folds.add(fold);
      }
      first = !comment ? -1 : first < 0 ? line : first;
    }
    return folds;
  }

  private static void add(List<FoldingRange> folds, int first, int last) {
    if (last > first) {
      folds.add(new FoldingRange(first, last));
    }
  }

  /** The web addresses. */
  public List<DocumentLink> links() {
    List<DocumentLink> links = new ArrayList<>();
    Matcher addresses = WEB_ADDRESS.matcher(analysis.source().text());
    while (addresses.find()) {
      String address = addresses.group().replaceFirst("[.,;:]+$", "");
      Span span = new Span(addresses.start(), addresses.start() + address.length());
      links.add(new DocumentLink(encoding.range(analysis.source(), span), address));
    }
    return links;
  }
}
