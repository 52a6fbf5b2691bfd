package io.github.seplint.yaml;

import io.github.seplint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;

/**
 * A collection whose end has not been read.
 *
 * @param start offset of its first character
 * @param nodesBefore how many nodes the document had when it began, itself included
 */
record OpenNode(
    CollectionStartEvent event, int start, boolean mapping, int nodesBefore, List<YamlNode> nodes) {

  OpenNode(CollectionStartEvent event, int start, boolean mapping, int nodesBefore) {
    this(event, start, mapping, nodesBefore, new ArrayList<>());
  }

  void add(YamlNode node) {
    nodes.add(node);
  }

  /**
   * The finished node.
   *
   * @param end offset of the end event; a block collection ends with its last child all the same
   * @param problems takes repeated keys and merge keys
   */
  YamlNode close(int end, String text, List<YamlProblem> problems) {
    boolean flow = event.isFlow();
    int blockEnd =
        nodes.isEmpty() ? start : Math.max(start, nodes.get(nodes.size() - 1).span().end());
    Span span = new Span(start, flow ? end : blockEnd);
    return mapping
        ? new YamlMapping(span, entries(text, problems), flow)
        : new YamlSequence(span, nodes, flow);
  }

  private List<YamlEntry> entries(String text, List<YamlProblem> problems) {
    List<YamlEntry> entries = new ArrayList<>(nodes.size() / 2);
    Map<String, Span> seen = new HashMap<>();
    for (int i = 0; i + 1 < nodes.size(); i += 2) {
      YamlScalar key = key(nodes.get(i), text);
      noteKey(key, Optional.ofNullable(seen.putIfAbsent(key.value(), key.span())), problems);
      entries.add(new YamlEntry(key, nodes.get(i + 1)));
    }
    return entries;
  }

  private static YamlScalar key(YamlNode node, String text) {
    if (node instanceof YamlScalar scalar) {
      return scalar;
    }
    String raw = text.substring(node.span().start(), node.span().end());
    return new YamlScalar(node.span(), raw, YamlScalar.Style.PLAIN, YamlScalar.Type.STRING);
  }

  private static void noteKey(YamlScalar key, Optional<Span> first, List<YamlProblem> problems) {
    if (first.isPresent()) {
      String message = "duplicate key `" + key.value() + "`";
      problems.add(new YamlProblem(YamlProblem.Kind.DUPLICATE_KEY, key.span(), message, first));
    } else if (key.value().equals("<<") && key.style() == YamlScalar.Style.PLAIN) {
      problems.add(
          new YamlProblem(
              YamlProblem.Kind.INDIRECTION,
              key.span(),
              "unsupported YAML merge key `<<`",
              Optional.empty()));
    }
  }
}
