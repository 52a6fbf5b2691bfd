package io.github.seplint.server;

import io.github.seplint.sep.SepFile;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.server.document.OpenDocument;
import io.github.seplint.server.document.ProjectSession;
import io.github.seplint.server.navigation.Outline;
import io.github.seplint.server.navigation.PageCoverage;
import io.github.seplint.server.navigation.Targets;
import io.github.seplint.server.navigation.Targets.FilePlace;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Answers where things are: targets, references, symbols and lenses. */
record NavigationQueries(Workspace workspace) {
  private static final int MAX_SYMBOLS = 1000;

  List<Location> definitions(String uri, Position position) {
    Optional<PageCoverage> page = page(uri);
    if (page.isPresent()) {
      return locations(page.get().rowsAt(offset(page.get(), position)));
    }
    return workspace
        .analysis(uri)
        .map(each -> locations(new Targets(each).definitions(offset(each, position))))
        .orElse(List.of());
  }

  List<Location> references(String uri, Position position) {
    Optional<PageCoverage> page = page(uri);
    if (page.isPresent()) {
      return locations(page.get().rowsAt(offset(page.get(), position)));
    }
    return workspace
        .analysis(uri)
        .map(each -> locations(new Targets(each).references(offset(each, position))))
        .orElse(List.of());
  }

  List<CodeLens> lenses(String uri) {
    return page(uri).map(PageCoverage::lenses).orElse(List.of());
  }

  List<DocumentSymbol> symbols(String uri) {
    return outline(uri).map(Outline::symbols).orElse(List.of());
  }

  Optional<Outline> outline(String uri) {
    return workspace.analysis(uri).map(each -> new Outline(each, workspace.encoding()));
  }

  /** The check ids of all projects that contain a text. */
  List<WorkspaceSymbol> checks(String query) {
    String lower = query.toLowerCase(Locale.ROOT);
    List<WorkspaceSymbol> symbols = new ArrayList<>();
    for (ProjectSession session : workspace.checkedSessions()) {
      for (SepFile file : session.files().seps()) {
        for (YamlScalar id : file.checkIds()) {
          if (symbols.size() < MAX_SYMBOLS && id.value().toLowerCase(Locale.ROOT).contains(lower)) {
            FilePlace place = new FilePlace(session.path(file.path()), file.source(), id.span());
            symbols.add(
                new WorkspaceSymbol(
                    id.value(), SymbolKind.Method, Either.forLeft(location(place)), file.path()));
          }
        }
      }
    }
    return symbols;
  }

  private Optional<PageCoverage> page(String uri) {
    return workspace
        .document(uri)
        .flatMap(workspace::page)
        .map(view -> new PageCoverage(view, workspace.encoding()));
  }

  private int offset(PageCoverage page, Position position) {
    return workspace.encoding().offset(page.view().document().source(), position);
  }

  private int offset(DocumentAnalysis analysis, Position position) {
    return workspace.encoding().offset(analysis.source(), position);
  }

  private List<Location> locations(List<FilePlace> places) {
    return places.stream().map(this::location).distinct().toList();
  }

  private Location location(FilePlace place) {
    Optional<OpenDocument> open = workspace.open(place.path());
    SourceText source = open.map(OpenDocument::source).orElse(place.source());
    String uri = open.map(OpenDocument::uri).orElseGet(() -> place.path().toUri().toString());
    return new Location(uri, workspace.encoding().range(source, place.span()));
  }
}
