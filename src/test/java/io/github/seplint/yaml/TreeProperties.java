package io.github.seplint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import io.github.seplint.yaml.YamlDocument.YamlProblem;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar.Style;
import java.util.ArrayList;
import java.util.List;

/** What holds for any text, well-formed or not. */
public final class TreeProperties {
  private TreeProperties() {}

  /** Reads a text, which is a tree or has a syntax error, with all spans inside. */
  public static YamlDocument check(String text) {
    YamlDocument document = YamlParser.read(text);
    boolean broken =
        document.problems().stream().anyMatch(p -> p.kind() == YamlProblem.Kind.SYNTAX);
    assertEquals(broken, document.root().isEmpty(), text);
    for (YamlProblem problem : document.problems()) {
      assertTrue(problem.span().end() <= text.length(), text);
      problem.related().ifPresent(span -> assertTrue(span.end() <= text.length(), text));
      assertTrue(!problem.message().isBlank(), text);
    }
    document.root().ifPresent(root -> checkNesting(root, new Span(0, text.length()), text));
    for (YamlComment comment : document.comments()) {
      assertTrue(text.startsWith("#", comment.span().start()), text);
      assertTrue(comment.span().end() <= text.length(), text);
    }
    return document;
  }

  /** Nodes lie inside of what holds them, in order, and do not overlap. */
  private static void checkNesting(YamlNode node, Span holder, String text) {
    assertTrue(holder.contains(node.span()), () -> node + " outside of " + holder + " in " + text);
    if (node instanceof YamlScalar scalar && scalar.style() != Style.ALIAS) {
      Span all = scalar.spanOf(0, scalar.value().length());
      assertTrue(node.span().contains(all), text);
    }
    int end = node.span().start();
    for (YamlNode child : children(node, text)) {
      assertTrue(child.span().start() >= end, () -> child + " overlaps in " + text);
      checkNesting(child, node.span(), text);
      end = child.span().end();
    }
  }

  private static List<YamlNode> children(YamlNode node, String text) {
    List<YamlNode> children = new ArrayList<>();
    boolean alias = text.startsWith("*", node.span().start());
    if (!alias && node instanceof YamlSequence sequence) {
      children.addAll(sequence.items());
    } else if (!alias && node instanceof YamlMapping mapping) {
      mapping.entries().forEach(entry -> children.addAll(List.of(entry.key(), entry.value())));
    }
    return children;
  }
}
