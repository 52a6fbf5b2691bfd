package io.github.seplint.server.navigation;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.report.markdown.MarkdownOutput;
import io.github.seplint.report.rules.RulePagePrinter;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.rules.RulePage;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.server.document.DocumentAnalysis.ScalarAt;
import io.github.seplint.server.document.KeyDescriptions;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains what is at a place of a document, in Markdown. */
public record HoverText(DocumentAnalysis analysis) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

  /** The section of a rule page that says why its finding matters. */
  private static final Pattern WHY = Pattern.compile("(?s)## Why\n+(.*?)(?=\n## |\\z)");

  /** An explanation and the text that it is about. */
  public record Explanation(String markdown, Span span) {}

  /** Explains what is at an offset; empty if there is nothing to explain. */
  public Optional<Explanation> at(int offset) {
    Optional<Explanation> rule = ruleInComment(offset);
    if (rule.isPresent()) {
      return rule;
    }
    Optional<ScalarAt> scalar = analysis.scalarAt(offset);
    List<String> parts = new ArrayList<>();
    scalar.flatMap(each -> explain(each, offset)).ifPresent(parts::add);
    List<Diagnostic> diagnostics = analysis.diagnosticsAt(Span.at(offset));
    diagnostics.stream()
        .map(Diagnostic::rule)
        .distinct()
        .flatMap(id -> summary(id).stream())
        .forEach(parts::add);
    Optional<Span> span =
        scalar
            .map(ScalarAt::span)
            .or(() -> diagnostics.stream().map(each -> each.place().span()).findFirst());
    return parts.isEmpty()
        ? Optional.empty()
        : span.map(each -> new Explanation(String.join("\n\n---\n\n", parts), each));
  }

  private Optional<String> explain(ScalarAt at, int offset) {
    if (at.isKey()) {
      return KeyDescriptions.of(analysis.file().kind()).describe(at.keys());
    }
    return switch (at.key()) {
      case "text" ->
          analysis.rowAt(offset).flatMap(analysis::match).map(match -> QuoteText.of(match));
      case "check", "checks" -> CheckText.of(analysis, at.scalar().value());
      case "introducedIn", "removedIn", "specVersions" ->
          Optional.of(SourceValueText.version(analysis, at.scalar().value()));
      case "extensionId" -> Optional.of(SourceValueText.extension(analysis, at.scalar().value()));
      case "url", "spec_url" -> SourceValueText.link(analysis, at.scalar().value());
      case "server", "client" -> CheckText.ofExpectedFailure(analysis, at);
      default -> Optional.empty();
    };
  }

  /** The page of the rule whose name is in a suppression. */
  private Optional<Explanation> ruleInComment(int offset) {
    for (YamlComment comment : analysis.file().yaml().comments()) {
      Span span = comment.span();
      if (span.start() <= offset && offset <= span.end() && comment.text().startsWith("seplint:")) {
        Matcher names = NAME.matcher(analysis.source().slice(span));
        while (names.find()) {
          Span name = new Span(span.start() + names.start(), span.start() + names.end());
          if (name.start() <= offset && offset <= name.end()) {
            return page(names.group()).map(page -> new Explanation(page, name));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<RuleInfo> rule(String id) {
    return BuiltInRules.all().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The page of a rule without its front matter and further cases. */
  public static Optional<String> page(String id) {
    return rule(id).map(rule -> heading(rule) + RulePagePrinter.body(RulePage.load(id)).strip());
  }

  private static Optional<String> summary(String id) {
    return rule(id)
        .map(
            rule -> {
              Matcher why = WHY.matcher(RulePagePrinter.body(RulePage.load(id)));
              MarkdownOutput out = new MarkdownOutput();
              out.raw(heading(rule)).add(out.prose(rule.summary()));
              return out.text() + (why.find() ? "\n\n" + why.group(1).strip() : "");
            });
  }

  private static String heading(RuleInfo rule) {
    return "**[%s](%s)** (%s)\n\n"
        .formatted(rule.id(), RuleInfo.url(rule.id()), rule.severity().word());
  }
}
