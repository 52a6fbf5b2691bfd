package io.github.seplint.server.navigation;

import io.github.seplint.lint.RuleInfo;
import io.github.seplint.server.document.PositionEncoding;
import io.github.seplint.server.navigation.SpecPageView.ViewedSentence;
import io.github.seplint.server.navigation.Targets.FilePlace;
import io.github.seplint.spec.requirement.ClaimIndex.Claim;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticSeverity;

/**
 * The rows of the sentences of an open page: as code lenses, and as diagnostics if there are none.
 */
public record PageCoverage(SpecPageView view, PositionEncoding encoding) {
  private static final String MISSING_ROW = "spec-missing-row";
  private static final int MAX_NAMES = 3;

  /** A lens above each normative sentence. */
  public List<CodeLens> lenses() {
    return view.sentences().stream().map(this::lens).toList();
  }

  private CodeLens lens(ViewedSentence sentence) {
    // A lens without a command id is a label.
    return new CodeLens(
        encoding.range(view.document().source(), sentence.span()),
        new Command(title(sentence.claims()), ""),
        null);
  }

  private static String title(List<Claim> claims) {
    if (claims.isEmpty()) {
      return "no row";
    }
    List<String> names = claims.stream().map(PageCoverage::name).distinct().toList();
    String more = names.size() > MAX_NAMES ? " and " + (names.size() - MAX_NAMES) + " more" : "";
    return names.stream().limit(MAX_NAMES).collect(Collectors.joining(", ", "covered by ", more));
  }

  private static String name(Claim claim) {
    return claim.disposition().startsWith("sep-")
        ? claim.disposition()
        : claim.file() + ":" + claim.line() + " (" + claim.disposition() + ")";
  }

  /**
   * Diagnostics for sentences without a row that are new on the page, or were added by a SEP.
   *
   * @param added the texts of the sentences that the SEPs of open documents added
   */
  public List<Diagnostic> diagnostics(Set<String> added) {
    return view.sentences().stream()
        .filter(each -> each.claims().isEmpty())
        .filter(each -> each.isNew() || added.contains(each.sentence().text()))
        .map(this::diagnostic)
        .toList();
  }

  private Diagnostic diagnostic(ViewedSentence sentence) {
    Diagnostic diagnostic =
        new Diagnostic(
            encoding.range(view.document().source(), sentence.span()),
            "no row covers this sentence");
    diagnostic.setSource("seplint");
    diagnostic.setCode(MISSING_ROW);
    diagnostic.setCodeDescription(new DiagnosticCodeDescription(RuleInfo.url(MISSING_ROW)));
    diagnostic.setSeverity(DiagnosticSeverity.Information);
    return diagnostic;
  }

  /** The rows that quote the sentence at an offset. */
  public List<FilePlace> rowsAt(int offset) {
    return view.sentenceAt(offset).stream()
        .flatMap(each -> each.claims().stream())
        .flatMap(claim -> Targets.row(view.session(), claim).stream())
        .toList();
  }
}
