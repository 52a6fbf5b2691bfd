package io.github.seplint.report.diagnostic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.diagnostic.SarifReporter.Message;
import io.github.seplint.report.rules.RulePagePrinter;
import io.github.seplint.report.rules.RulePages;
import java.util.Comparator;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** A rule in SARIF, with help from its page. */
record SarifRule(
    String id,
    Message shortDescription,
    Message fullDescription,
    String helpUri,
    Help help,
    Configuration defaultConfiguration,
    Properties properties) {
  private record Help(String text, String markdown) {}

  private record Configuration(boolean enabled, String level) {}

  private record Properties(
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> tags, String since) {}

  /** Returns the rules with some ids, sorted. */
  static List<SarifRule> of(List<String> ids, CheckReport.Tool tool) {
    return tool.rules().stream()
        .filter(rule -> ids.contains(rule.id()))
        .sorted(Comparator.comparing(RuleInfo::id))
        .map(rule -> of(rule, RulePagePrinter.body(tool.page().apply(rule.id())).strip() + "\n"))
        .toList();
  }

  private static SarifRule of(RuleInfo rule, String markdown) {
    String reasons = reasons(Parser.builder().build().parse(markdown));
    List<String> tags =
        rule.fix() == Applicability.NONE ? List.of() : List.of(rule.fix().word() + "-fix");
    return new SarifRule(
        rule.id(),
        new Message(rule.summary()),
        new Message(reasons),
        RulePages.url(rule.id()),
        new Help(rule.summary() + "\n\n" + reasons, markdown),
        new Configuration(rule.severity() != Severity.OFF, SarifReporter.level(rule.severity())),
        new Properties(tags, rule.since()));
  }

  /** Returns the paragraphs under the first heading, which give the reasons. */
  private static String reasons(Node document) {
    TextContentRenderer renderer =
        TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();
    StringBuilder reasons = new StringBuilder();
    int headings = 0;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      headings += node instanceof Heading ? 1 : 0;
      if (headings == 1 && node instanceof Paragraph) {
        reasons.append(reasons.isEmpty() ? "" : "\n\n").append(renderer.render(node).strip());
      }
    }
    return reasons.toString();
  }
}
