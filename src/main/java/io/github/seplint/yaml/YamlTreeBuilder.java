package io.github.seplint.yaml;

import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument.CommentScanner;
import io.github.seplint.yaml.YamlDocument.YamlProblem;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlParser.CodePointOffsets;
import io.github.seplint.yaml.YamlParser.YamlLimitException;
import io.github.seplint.yaml.YamlScalar.CoreSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds the tree of the first document from events. */
final class YamlTreeBuilder {
  private static final int DEEPEST = 64;
  private static final int MOST_NODES = 200_000;

  private final String text;
  private final CodePointOffsets offsets;
  private final Deque<NodeBuilder> open = new ArrayDeque<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final List<Span> scalars = new ArrayList<>();
  private final List<YamlProblem> problems = new ArrayList<>();
  private Optional<YamlNode> root = Optional.empty();
  private int documents;
  private int nodes;

  /** An anchor's node and the number of nodes in it. */
  private record Anchored(YamlNode node, Span anchor, int size) {}

  YamlTreeBuilder(String text, CodePointOffsets offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  void accept(Event event) {
    switch (event.getEventId()) {
      case DocumentStart -> startDocument(event);
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      case SequenceStart, MappingStart -> start((CollectionStartEvent) event);
      case SequenceEnd, MappingEnd -> end(event);
      default -> {}
    }
  }

  YamlDocument document() {
    if (root.isEmpty()) {
      throw new YamlLimitException(Span.at(0), "the file is empty");
    }
    problems.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    return new YamlDocument(root, CommentScanner.in(text, scalars), problems);
  }

  private void startDocument(Event event) {
    documents++;
    if (documents == 2) {
      indirection(raw(event), "multiple YAML documents; only the first is read", Optional.empty());
    }
  }

  private void scalar(ScalarEvent event) {
    count(1, raw(event));
    noteTag(event, event.getTag());
    Span span = trimmed(event, behindProperties(event));
    YamlScalar.Style style = styleOf(event);
    refuseHalfPairs(event, span);
    YamlScalar.Type type =
        style == YamlScalar.Style.PLAIN ? plainType(event) : YamlScalar.Type.STRING;
    scalars.add(span);
    YamlScalar scalar = new YamlScalar(span, event.getValue(), style, type);
    noteAnchor(event, scalar, 1);
    put(scalar);
  }

  private static YamlScalar.Type plainType(ScalarEvent event) {
    boolean forcedString = event.getTag().filter(tag -> tag.endsWith(":str")).isPresent();
    return forcedString ? YamlScalar.Type.STRING : CoreSchema.typeOf(event.getValue());
  }

  /** Only an escape can make one; no encoding could write it again. */
  private static void refuseHalfPairs(ScalarEvent event, Span span) {
    String value = event.getValue();
    if (event.isDQuoted() && value.codePoints().anyMatch(YamlTreeBuilder::isSurrogate)) {
      throw new YamlLimitException(span, "escape of half a surrogate pair");
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private void alias(AliasEvent event) {
    String name = event.getAlias().getValue();
    Span span = raw(event);
    Anchored target = anchors.get(name);
    if (target == null) {
      throw new YamlLimitException(
          span, "the alias `*" + name + "` has no complete anchor before it");
    }
    count(target.size, span);
    indirection(span, "unsupported YAML alias `*" + name + "`", Optional.of(target.anchor));
    scalars.add(span);
    put(placedAt(span, target.node));
  }

  private static YamlNode placedAt(Span span, YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return new YamlScalar(span, scalar.value(), YamlScalar.Style.ALIAS, scalar.type());
    }
    return node instanceof YamlMapping mapping
        ? new YamlMapping(span, mapping.entries(), mapping.flow())
        : new YamlSequence(span, ((YamlSequence) node).items(), true);
  }

  private void start(CollectionStartEvent event) {
    if (open.size() == DEEPEST) {
      throw new YamlLimitException(raw(event), "nested deeper than " + DEEPEST + " levels");
    }
    count(1, raw(event));
    noteTag(event, event.getTag());
    boolean mapping = event instanceof MappingStartEvent;
    open.push(new NodeBuilder(event, behindProperties(event).start(), mapping, nodes));
  }

  private void end(Event event) {
    NodeBuilder closed = open.pop();
    YamlNode node = closed.close(raw(event).end(), text, problems);
    noteAnchor(closed.event(), node, nodes - closed.nodesBefore() + 1);
    put(node);
  }

  private void put(YamlNode node) {
    NodeBuilder parent = open.peek();
    if (parent != null) {
      parent.add(node);
    } else if (documents == 1) {
      root = Optional.of(node);
    }
  }

  private void count(int more, Span span) {
    nodes += more;
    if (nodes > MOST_NODES) {
      throw new YamlLimitException(span, "more than " + MOST_NODES + " nodes, aliases written out");
    }
  }

  private void noteAnchor(NodeEvent event, YamlNode node, int size) {
    event
        .getAnchor()
        .ifPresent(
            anchor -> {
              Span start = new Span(raw(event).start(), raw(event).start());
              Span span = word(start.start());
              anchors.put(anchor.getValue(), new Anchored(node, span, size));
              indirection(
                  span, "unsupported YAML anchor `&" + anchor.getValue() + "`", Optional.empty());
            });
  }

  private void noteTag(NodeEvent event, Optional<String> tag) {
    if (tag.isPresent()) {
      int at = text.indexOf('!', raw(event).start());
      Span span = word(at);
      indirection(
          span, "unsupported YAML tag `" + text.substring(at, span.end()) + "`", Optional.empty());
    }
  }

  private void indirection(Span span, String message, Optional<Span> related) {
    problems.add(new YamlProblem(YamlProblem.Kind.INDIRECTION, span, message, related));
  }

  private Span word(int start) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }

  /** An event's span without the anchor and the tag before the node. */
  private Span behindProperties(NodeEvent event) {
    Span raw = raw(event);
    int at = raw.start();
    boolean properties = event.getAnchor().isPresent() || startsWithTag(raw);
    while (properties && at < raw.end() && "&!".indexOf(text.charAt(at)) >= 0) {
      at = word(at).end();
      while (at < raw.end() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return new Span(at, Math.max(at, raw.end()));
  }

  private boolean startsWithTag(Span raw) {
    return raw.start() < text.length() && text.charAt(raw.start()) == '!';
  }

  /** A block scalar's span extends to the next token; removes the line ends after it. */
  private Span trimmed(ScalarEvent event, Span span) {
    int end = span.end();
    if (event.isLiteral() || event.isFolded()) {
      while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
    }
    return new Span(span.start(), end);
  }

  private Span raw(Event event) {
    int start = offsets.of(event.getStartMark().map(Mark::getIndex).orElse(0));
    int end = offsets.of(event.getEndMark().map(Mark::getIndex).orElse(0));
    return new Span(start, Math.max(start, end));
  }

  private static YamlScalar.Style styleOf(ScalarEvent event) {
    return switch (event.getScalarStyle()) {
      case SINGLE_QUOTED -> YamlScalar.Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> YamlScalar.Style.DOUBLE_QUOTED;
      case LITERAL -> YamlScalar.Style.LITERAL;
      case FOLDED -> YamlScalar.Style.FOLDED;
      case PLAIN -> YamlScalar.Style.PLAIN;
    };
  }

  /**
   * A collection whose end has not been read.
   *
   * @param start offset of its first character
   * @param nodesBefore how many nodes the document had when it began, itself included
   */
  record NodeBuilder(
      CollectionStartEvent event,
      int start,
      boolean mapping,
      int nodesBefore,
      List<YamlNode> nodes) {

    NodeBuilder(CollectionStartEvent event, int start, boolean mapping, int nodesBefore) {
      this(event, start, mapping, nodesBefore, new ArrayList<>());
    }

    void add(YamlNode node) {
      nodes.add(node);
    }

    /**
     * The finished node.
     *
     * @param end offset of the end event; a block collection ends with its last child all the same
     * @param problems receives duplicate keys and merge keys
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
}
