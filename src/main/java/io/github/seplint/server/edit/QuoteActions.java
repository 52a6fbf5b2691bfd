package io.github.seplint.server.edit;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Rule.Fix;
import io.github.seplint.rules.spec.QuoteEdit;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;

/** Offers to replace a quote by the closest sentence, and to add the anchor of a link. */
record QuoteActions(DocumentAnalysis analysis, FixActions actions) {
  private static final String WITHOUT_ANCHOR = "url-without-anchor";
  private static final int MAX_ANCHORS = 3;

  List<CodeAction> of(Span range) {
    List<CodeAction> found = new ArrayList<>();
    analysis.rowAt(range.start()).flatMap(this::closest).ifPresent(found::add);
    for (Diagnostic each : analysis.diagnosticsAt(range)) {
      if (each.rule().equals(WITHOUT_ANCHOR)) {
        for (CodeAction action : anchors(each.place().span())) {
          action.setDiagnostics(actions.converted(List.of(each)));
          found.add(action);
        }
      }
    }
    return found;
  }

  /** Replaces the text of a row that is not in the specification by the most similar sentence. */
  private Optional<CodeAction> closest(Requirement row) {
    Optional<RowMatch> match = analysis.match(row).filter(each -> each.parts().size() == 1);
    return match
        .flatMap(each -> each.parts().get(0).similar())
        .flatMap(
            similar ->
                QuoteEdit.replace(
                    analysis.source(), match.get().text(), similar.span().text().strip()))
        .map(
            edit ->
                actions.action(
                    CodeActionKind.QuickFix,
                    "Replace the text by the closest sentence (unsafe)",
                    List.of(edit)));
  }

  private List<CodeAction> anchors(Span url) {
    SepFile file = analysis.sep().orElseThrow();
    List<CodeAction> found = new ArrayList<>();
    for (Requirement row : file.requirements()) {
      if (row.url().filter(each -> each.span().equals(url)).isPresent()) {
        target(row)
            .flatMap(target -> QuoteEdit.link(file, row, target))
            .ifPresent(fix -> found.add(action(fix)));
      }
    }
    file.specUrl()
        .filter(each -> each.span().equals(url))
        .ifPresent(each -> found.addAll(fileAnchors(file, each)));
    return found;
  }

  /** The anchors of the sections that most rows without a link of their own quote. */
  private List<CodeAction> fileAnchors(SepFile file, YamlScalar specUrl) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Requirement row : file.requirements()) {
      if (row.url().isEmpty()) {
        target(row).ifPresent(each -> counts.merge(each, 1, Integer::sum));
      }
    }
    return counts.entrySet().stream()
        .sorted(Comparator.comparingInt(each -> -each.getValue()))
        .limit(MAX_ANCHORS)
        .flatMap(
            each ->
                QuoteEdit.replace(analysis.source(), specUrl, each.getKey()).stream()
                    .map(edit -> new Fix("link to `" + each.getKey() + "`", edit)))
        .map(this::action)
        .toList();
  }

  /** The section that a row quotes. */
  private Optional<String> target(Requirement row) {
    return analysis.match(row).stream()
        .flatMap(each -> each.parts().stream())
        .flatMap(QuoteActions::match)
        .map(QuoteMatch::url)
        .filter(each -> each.indexOf('#') >= 0)
        .findFirst();
  }

  private static Stream<QuoteMatch> match(PartMatch part) {
    return part.match().stream();
  }

  private CodeAction action(Fix fix) {
    return actions.action(CodeActionKind.QuickFix, FixActions.title(fix.title()), fix.edits());
  }
}
