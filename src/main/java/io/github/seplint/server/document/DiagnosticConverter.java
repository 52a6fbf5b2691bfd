package io.github.seplint.server.document;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.Severity;
import io.github.seplint.text.Place;
import io.github.seplint.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Converts diagnostics to those of the protocol. */
public record DiagnosticConverter(PositionEncoding encoding, Locator locator) {
  private static final String SOURCE = "seplint";

  /** The rules that report text without effect. */
  private static final Set<String> UNNECESSARY =
      Set.of("unused-suppression", "url-redundant", "expected-failure-redundant");

  /** The rules that report what newer files write in another way. */
  private static final Set<String> DEPRECATED = Set.of("source-legacy-versions");

  /** Finds the files of display paths. */
  public interface Locator {
    Path path(String display);

    /** The URI of a file, as the editor writes it if the file is open. */
    String uri(Path path);

    /** The text of a checked file that is open. */
    Optional<SourceText> source(Path path);
  }

  /** Converts a diagnostic of a document. */
  org.eclipse.lsp4j.Diagnostic convert(Diagnostic diagnostic, SourceText source) {
    org.eclipse.lsp4j.Diagnostic converted =
        new org.eclipse.lsp4j.Diagnostic(
            encoding.range(source, diagnostic.place().span()), diagnostic.message());
    converted.setSource(SOURCE);
    converted.setCode(diagnostic.rule());
    converted.setCodeDescription(new DiagnosticCodeDescription(RuleInfo.url(diagnostic.rule())));
    converted.setSeverity(severity(diagnostic.severity()));
    if (UNNECESSARY.contains(diagnostic.rule())) {
      converted.setTags(List.of(DiagnosticTag.Unnecessary));
    } else if (DEPRECATED.contains(diagnostic.rule())) {
      converted.setTags(List.of(DiagnosticTag.Deprecated));
    }
    if (!diagnostic.related().isEmpty()) {
      converted.setRelatedInformation(diagnostic.related().stream().map(this::related).toList());
    }
    return converted;
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO, OFF -> DiagnosticSeverity.Information;
    };
  }

  private DiagnosticRelatedInformation related(Related related) {
    return new DiagnosticRelatedInformation(location(related.place()), related.message());
  }

  /** Returns the location of a place in any file. */
  public Location location(Place place) {
    Path path = locator.path(place.path());
    Range range =
        locator
            .source(path)
            .map(source -> encoding.range(source, place.span()))
            .orElseGet(() -> range(place));
    return new Location(locator.uri(path), range);
  }

  /** Returns the range of a place whose text is not kept, from the lines of the place. */
  private Range range(Place place) {
    return new Range(position(place, place.start()), position(place, place.end()));
  }

  private Position position(Place place, Place.Position position) {
    int line = position.line() - place.start().line();
    int character = position.column() - 1;
    if (line < place.lines().size()) {
      String text = place.lines().get(line);
      int codePoints = Math.min(character, text.codePointCount(0, text.length()));
      int end = text.offsetByCodePoints(0, codePoints);
      character = encoding.length(text, 0, end) + character - codePoints;
    }
    return new Position(position.line() - 1, character);
  }

  /** Returns a function that converts the diagnostics of one document. */
  public Function<Diagnostic, org.eclipse.lsp4j.Diagnostic> of(SourceText source) {
    return each -> convert(each, source);
  }
}
