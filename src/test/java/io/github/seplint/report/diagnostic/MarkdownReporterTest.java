package io.github.seplint.report.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.Test;

/** Tests that Markdown is a heading, a sentence and a table, whatever the messages contain. */
final class MarkdownReporterTest {
  private static final int OUTCOMES = 500;
  private static final List<String> PAGES =
      BuiltInRules.all().stream().map(rule -> RuleInfo.url(rule.id())).toList();

  @Test
  void nothingOfAFileIsMarkup() {
    long first = System.nanoTime();
    for (long seed = first; seed < first + OUTCOMES; seed++) {
      CheckReport outcome = RandomCheckReport.of(seed);
      String text = ReadBack.write(OutputFormat.MARKDOWN, outcome);
      String name = "seed " + seed + ":\n" + text;
      Node page = ReadMarkdown.page(text);
      assertEquals(blocks(outcome), blocks(page), name);
      assertEquals(List.of(), untrusted(page), name);
      assertTrue(text.codePoints().noneMatch(c -> c != '\n' && SafeText.isHidden(c)), name);
    }
  }

  @Test
  void withoutFindingsThereIsNoTable() {
    LintResult nothing = new LintResult(1, List.of(), List.of(), List.of(), List.of());
    assertEquals(
        "## seplint\n\n1 file: no findings\n",
        ReadBack.write(OutputFormat.MARKDOWN, RandomCheckReport.of(nothing, List.of("f.yaml"))));
  }

  @Test
  void unreadableFilesAreReported() {
    LintResult nothing =
        new LintResult(
            1, List.of(), List.of(), List.of(new FileReadError("a|b.yaml", "<b>")), List.of());
    assertEquals(
        """
        ## seplint

        1 file (1 more could not be read): no findings

        - `a|b.yaml`: \\<b\\>
        """,
        ReadBack.write(OutputFormat.MARKDOWN, RandomCheckReport.of(nothing, List.of("f.yaml"))));
  }

  private static List<String> blocks(CheckReport outcome) {
    List<String> blocks =
        new ArrayList<>(List.of(Heading.class.getSimpleName(), Paragraph.class.getSimpleName()));
    if (!outcome.unreadable().isEmpty()) {
      blocks.add(BulletList.class.getSimpleName());
    }
    if (!outcome.result().diagnostics().isEmpty()) {
      blocks.add(TableBlock.class.getSimpleName());
    }
    return blocks;
  }

  private static List<String> blocks(Node page) {
    List<String> blocks = new ArrayList<>();
    for (Node block = page.getFirstChild(); block != null; block = block.getNext()) {
      blocks.add(block.getClass().getSimpleName());
    }
    return blocks;
  }

  /** Tags, images, and links to anywhere but the pages of rules. */
  private static List<String> untrusted(Node page) {
    List<String> untrusted = new ArrayList<>();
    page.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlBlock each) {
            untrusted.add(each.getLiteral());
          }

          @Override
          public void visit(HtmlInline each) {
            untrusted.add(each.getLiteral());
          }

          @Override
          public void visit(Image each) {
            untrusted.add(each.getDestination());
          }

          @Override
          public void visit(Link each) {
            if (!PAGES.contains(each.getDestination())) {
              untrusted.add(each.getDestination());
            }
          }
        });
    return untrusted;
  }
}
