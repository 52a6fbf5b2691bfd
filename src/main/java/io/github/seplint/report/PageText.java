package io.github.seplint.report;

import io.github.seplint.lint.FixKind;
import io.github.seplint.lint.Need;
import io.github.seplint.lint.RegisteredRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Prints the page of a rule. */
public final class PageText {
  /** Cases that test a rule rather than document it. */
  private static final String LEFT_OUT = "\n## More cases";

  private PageText() {}

  /**
   * Renders a page.
   *
   * @param page Markdown, with front matter
   */
  public static String of(RegisteredRule rule, String page, Screen screen) {
    Ink ink = new Ink(screen);
    Node document =
        Parser.builder().includeSourceSpans(IncludeSourceSpans.NONE).build().parse(body(page));
    PageRenderer renderer = new PageRenderer(ink);
    renderer.title(rule.id());
    facts(ink, rule);
    renderer.render(document);
    return ink.text().toString();
  }

  private static void facts(Ink ink, RegisteredRule rule) {
    ink.put("group ").put(Role.CODE, rule.group().id()).put(", ");
    ink.put(DiagnosticText.role(rule.severity()), rule.severity().word());
    if (rule.strict() != rule.severity()) {
      ink.put(" (").put(DiagnosticText.role(rule.strict()), rule.strict().word());
      ink.put(" with --strict)");
    }
    ink.put(rule.fix() == FixKind.NONE ? ", no fix" : ", " + rule.fix().word() + " fix");
    ink.put(", since ").put(rule.since()).put(", for ").put(RuleKinds.of(rule)).put('\n');
    if (!rule.needs().isEmpty()) {
      ink.put("requires ").put(String.join(", ", rule.needs().stream().map(Need::flag).toList()));
      ink.put('\n');
    }
    for (Map.Entry<String, Object> option : new TreeMap<>(rule.options()).entrySet()) {
      ink.put("option ").put(Role.CODE, option.getKey()).put(", default ");
      ink.put(Role.CODE, shown(option.getValue())).put('\n');
    }
    ink.put('\n');
  }

  private static String shown(Object value) {
    return value instanceof List<?> list
        ? "[" + String.join(", ", list.stream().map(String::valueOf).toList()) + "]"
        : String.valueOf(value);
  }

  /** Returns a page without front matter, title and further cases. */
  public static String body(String page) {
    int frontMatter = page.indexOf("\n---\n");
    int title = page.indexOf("\n# ", frontMatter);
    int start = page.indexOf('\n', title + 1);
    int end = page.indexOf(LEFT_OUT);
    return page.substring(start, end < 0 ? page.length() : end);
  }
}
