package io.github.seplint.server.navigation;

import io.github.seplint.sep.CheckReferences;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.server.document.DocumentAnalysis.ScalarAt;
import io.github.seplint.server.document.PageFiles;
import io.github.seplint.server.document.ProjectSession;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.spec.page.Passage;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.page.TokenRange;
import io.github.seplint.spec.requirement.ClaimIndex.Claim;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a place of a document leads to, and what refers to it. */
public record Targets(DocumentAnalysis analysis) {

  /**
   * A span in a file, with the text that it refers to.
   *
   * @param path absolute
   */
  public record FilePlace(Path path, SourceText source, Span span) {}

  /** The definitions of what is at an offset: rows, sentences of the specification, or sections. */
  public List<FilePlace> definitions(int offset) {
    Optional<String> id = checkAt(offset);
    if (id.isPresent()) {
      List<FilePlace> declarations = mentions(id.get()).declarations();
      boolean isDeclaration =
          analysis
              .rowAt(offset)
              .flatMap(Requirement::check)
              .filter(c -> contains(c, offset))
              .isPresent();
      return isDeclaration && declarations.size() == 1 ? sentences(offset) : declarations;
    }
    Optional<ScalarAt> at = analysis.scalarAt(offset).filter(each -> !each.isKey());
    return switch (at.map(ScalarAt::key).orElse("")) {
      case "text" -> sentences(offset);
      case "url", "spec_url" -> section(at.orElseThrow().scalar().value());
      default -> List.of();
    };
  }

  /** The places that refer to what is at an offset. */
  public List<FilePlace> references(int offset) {
    Optional<String> id = checkAt(offset);
    if (id.isPresent()) {
      return Stream.concat(
              mentions(id.get()).declarations().stream(), mentions(id.get()).references().stream())
          .toList();
    }
    return analysis.rowAt(offset).map(row -> rowsOfSameSentence(offset)).orElse(List.of());
  }

  private CheckMentions mentions(String id) {
    return new CheckMentions(analysis.session(), id);
  }

  /** The check id at an offset: declared, or named in a reason, a comment or another file. */
  private Optional<String> checkAt(int offset) {
    Optional<String> named =
        analysis.sep().stream()
            .flatMap(sep -> CheckReferences.in(sep).stream())
            .filter(each -> each.span().start() <= offset && offset <= each.span().end())
            .map(CheckReferences.Reference::id)
            .findFirst();
    return named.or(
        () -> analysis.scalarAt(offset).filter(each -> isCheck(each)).flatMap(each -> id(each)));
  }

  private static boolean isCheck(ScalarAt at) {
    boolean isGap = at.isKey() && at.keys().size() == 2 && at.keys().get(0).equals("checks");
    return isGap
        || (!at.isKey() && List.of("check", "checks", "server", "client").contains(at.key()));
  }

  private static Optional<String> id(ScalarAt at) {
    return List.of("server", "client").contains(at.key())
        ? ExpectedFailure.of(at.scalar()).flatMap(ExpectedFailure::check)
        : Optional.of(at.scalar().value());
  }

  /** The sentences that the row at an offset quotes. */
  private List<FilePlace> sentences(int offset) {
    List<FilePlace> places = new ArrayList<>();
    Optional<Specification> spec = analysis.session().check().specification();
    for (PartMatch part :
        analysis
            .rowAt(offset)
            .flatMap(analysis::match)
            .map(each -> each.parts())
            .orElse(List.of())) {
      Optional<PageSpan> span =
          part.match().map(each -> each.span()).or(() -> part.similar().map(each -> each.span()));
      if (span.isPresent() && spec.isPresent()) {
        PageSpan found = span.get();
        new PageFiles(spec.get())
            .file(found.path())
            .ifPresent(
                file ->
                    found
                        .places()
                        .forEach(
                            place ->
                                places.add(
                                    new FilePlace(file, found.page().source(), place.span()))));
      }
    }
    return places;
  }

  /** The heading that a link leads to, else the start of its page. */
  private List<FilePlace> section(String url) {
    Optional<Specification> spec = analysis.session().check().specification();
    if (spec.isEmpty()) {
      return List.of();
    }
    ResolvedLink link = spec.get().link(url);
    Optional<Section> section = spec.get().section(link);
    return spec.get().page(link.path()).stream()
        .flatMap(
            page ->
                new PageFiles(spec.get())
                    .file(link.path()).stream()
                        .map(
                            file ->
                                new FilePlace(
                                    file,
                                    page.source(),
                                    section
                                        .flatMap(each -> heading(page.passages(), each))
                                        .orElse(Span.at(0)))))
        .toList();
  }

  private static Optional<Span> heading(List<Passage> passages, Section section) {
    return passages.stream()
        .filter(each -> each.section().index() == section.index())
        .filter(each -> each.words().count() > 0)
        .map(each -> new TokenRange(each, 0, each.words().count()).span())
        .findFirst();
  }

  /** The rows of all files that quote a sentence of the row at an offset. */
  private List<FilePlace> rowsOfSameSentence(int offset) {
    Optional<Specification> spec = analysis.session().check().specification();
    List<FilePlace> places = new ArrayList<>();
    if (spec.isPresent()) {
      for (NormativeSentence sentence : quoted(spec.get(), offset)) {
        for (Claim claim : analysis.session().files().claims(spec.get(), sentence)) {
          row(analysis.session(), claim)
              .filter(each -> !places.contains(each))
              .ifPresent(places::add);
        }
      }
    }
    return places;
  }

  private List<NormativeSentence> quoted(Specification spec, int offset) {
    List<PageSpan> spans =
        analysis.rowAt(offset).flatMap(analysis::match).stream()
            .flatMap(match -> match.parts().stream())
            .flatMap(part -> part.match().stream())
            .map(match -> match.span())
            .toList();
    return spans.stream()
        .flatMap(
            span ->
                NormativeSentence.in(spec, span.path()).stream()
                    .filter(
                        each ->
                            span.places().stream()
                                .anyMatch(place -> place.span().overlaps(each.place().span()))))
        .distinct()
        .toList();
  }

  /** The place of a row: its check id, else its text. */
  public static Optional<FilePlace> row(ProjectSession session, Claim claim) {
    return session.files().seps().stream()
        .filter(file -> file.path().equals(claim.file()))
        .flatMap(file -> row(session, file, claim.row()).stream())
        .findFirst();
  }

  private static Optional<FilePlace> row(ProjectSession session, SepFile file, int index) {
    return file.requirements().stream()
        .filter(row -> row.index() == index)
        .flatMap(row -> row.check().or(row::text).stream())
        .map(scalar -> new FilePlace(session.path(file.path()), file.source(), scalar.span()))
        .findFirst();
  }

  private static boolean contains(YamlScalar scalar, int offset) {
    return scalar.span().start() <= offset && offset <= scalar.span().end();
  }
}
