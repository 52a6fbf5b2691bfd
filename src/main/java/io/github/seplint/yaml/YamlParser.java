package io.github.seplint.yaml;

import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlDocument.YamlProblem;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * Parses YAML from SnakeYAML Engine's events; the tree is that of the first document. Any text
 * results in a document; its errors are in {@link YamlDocument#problems}. Depth, size and the
 * expansion of aliases are limited, so that no text takes long.
 */
public final class YamlParser {
  /** The longest text that is parsed, in UTF-16 code units. */
  public static final int LONGEST_TEXT = 2 * 1024 * 1024;

  private static final int DEEPEST = 64;
  private static final int MOST_NODES = 200_000;

  /** In a mapping with fewer entries, repeated keys are found faster without a hash table. */
  private static final int SMALL_MAPPING = 8;

  private static final int BUFFER_STEP = 1024;

  /** Events do not depend on it, but each set of settings would otherwise create its own. */
  private static final JsonSchema SCHEMA = new JsonSchema();

  /** The settings by the size of the buffer. */
  private static final Map<Integer, LoadSettings> SETTINGS = new ConcurrentHashMap<>();

  private final String text;

  private final ScannerInput input;

  private final Deque<OpenNode> open = new ArrayDeque<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final List<Span> scalars = new ArrayList<>();
  private final List<YamlProblem> problems = new ArrayList<>();
  private Optional<YamlNode> root = Optional.empty();
  private Optional<YamlDocument> failure = Optional.empty();
  private int documents;
  private int nodes;

  /** An anchor's node and the number of nodes in it. */
  private record Anchored(YamlNode node, Span anchor, int size) {}

  /**
   * A collection whose end has not been read.
   *
   * @param start offset of its first character
   * @param nodesBefore how many nodes the document had when it began, itself included
   * @param children its items, or its keys and values in turn
   */
  private record OpenNode(
      CollectionStartEvent event, int start, int nodesBefore, List<YamlNode> children) {}

  private YamlParser(String text, ScannerInput input) {
    this.text = text;
    this.input = input;
  }

  /** Reads a text; its offsets are those of all spans. */
  public static YamlDocument read(String text) {
    if (text.length() > LONGEST_TEXT) {
      return tooLong();
    }
    ScannerInput reduced = ScannerInput.reduced(text);
    YamlDocument document = new YamlParser(text, reduced).read();
    boolean valid = reduced.isComplete() || (document.root().isPresent() && reduced.isConsistent());
    // The errors of a reduced text may be at other places.
    return valid ? document : readCompletely(text);
  }

  /** Reads a text with a scanner that receives all of it. */
  static YamlDocument readCompletely(String text) {
    return new YamlParser(text, ScannerInput.complete(text)).read();
  }

  /** The document of a text that is too long. */
  public static YamlDocument tooLong() {
    return YamlDocument.failed(Span.at(0), "the file is longer than 2 MiB");
  }

  private YamlDocument read() {
    LoadSettings settings =
        SETTINGS.computeIfAbsent(input.length() / BUFFER_STEP + 1, YamlParser::settings);
    StreamReader reader = new StreamReader(settings, input.reader());
    try {
      ParserImpl events = new ParserImpl(settings, reader);
      while (failure.isEmpty() && events.hasNext()) {
        accept(events.next());
      }
      return failure.orElseGet(this::document);
    } catch (MarkedYamlEngineException e) {
      return YamlDocument.failed(spanOf(e), YamlErrorMessages.of(e));
    } catch (ReaderException e) {
      return YamlDocument.failed(
          characterAt(input.offset(e.getPosition())), YamlErrorMessages.of(e));
    } catch (NumberFormatException e) {
      // The library reads hexadecimal digits past the end, or too many for an int.
      int escape = input.offset(reader.getIndex() - "\\u".length());
      return YamlDocument.failed(new Span(escape, escape + 2), "escape of an invalid character");
    } catch (YamlEngineException e) {
      return YamlDocument.failed(Span.at(0), YamlErrorMessages.of(e));
    }
  }

  /** A buffer as long as the input, as a long token is quadratic in a shorter one. */
  private static LoadSettings settings(int steps) {
    return LoadSettings.builder()
        .setSchema(SCHEMA)
        .setBufferSize(steps * BUFFER_STEP)
        .setCodePointLimit(LONGEST_TEXT)
        .build();
  }

  private YamlDocument document() {
    if (root.isEmpty()) {
      return YamlDocument.failed(Span.at(0), YamlDocument.EMPTY);
    }
    Collections.sort(problems);
    return new YamlDocument(root, YamlDocument.comments(text, scalars), problems);
  }

  private void accept(Event event) {
    if (event instanceof ScalarEvent scalar) {
      scalar(scalar);
    } else if (event instanceof CollectionStartEvent collection) {
      start(collection);
    } else if (event instanceof CollectionEndEvent) {
      end(event);
    } else if (event instanceof AliasEvent alias) {
      alias(alias);
    } else if (event instanceof DocumentStartEvent && ++documents == 2) {
      indirection(raw(event), "multiple YAML documents; expected one", Optional.empty());
    }
  }

  private void scalar(ScalarEvent event) {
    Span raw = raw(event);
    count(1, raw);
    noteTag(event, event.getTag());
    Span span = trimmed(event, withoutProperties(event, raw));
    String value =
        event.isSQuoted() || event.isDQuoted()
            ? input.removedValue(span).orElseGet(event::getValue)
            : event.getValue();
    // Only an escape can make half a pair; no encoding could write it again.
    if (event.isDQuoted() && value.codePoints().anyMatch(YamlParser::isSurrogate)) {
      fail(span, "escape of half a surrogate pair");
    }
    scalars.add(span);
    YamlScalar scalar = new YamlScalar(span, value, styleOf(event), typeOf(event));
    noteAnchor(event, scalar, 1);
    put(scalar);
  }

  private static YamlScalar.Style styleOf(ScalarEvent event) {
    if (event.isPlain()) {
      return YamlScalar.Style.PLAIN;
    }
    if (event.isLiteral()) {
      return YamlScalar.Style.LITERAL;
    }
    if (event.isFolded()) {
      return YamlScalar.Style.FOLDED;
    }
    return event.isSQuoted() ? YamlScalar.Style.SINGLE_QUOTED : YamlScalar.Style.DOUBLE_QUOTED;
  }

  private static YamlScalar.Type typeOf(ScalarEvent event) {
    boolean string =
        !event.isPlain() || event.getTag().filter(tag -> tag.endsWith(":str")).isPresent();
    return string ? YamlScalar.Type.STRING : YamlScalar.typeOf(event.getValue());
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private void alias(AliasEvent event) {
    String name = event.getAlias().getValue();
    Span span = raw(event);
    Anchored target = anchors.get(name);
    if (target == null) {
      fail(span, "the alias `*" + name + "` has no complete anchor before it");
      return;
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
    Span raw = raw(event);
    if (open.size() == DEEPEST) {
      fail(raw, "nested deeper than " + DEEPEST + " levels");
    }
    count(1, raw);
    noteTag(event, event.getTag());
    open.push(new OpenNode(event, withoutProperties(event, raw).start(), nodes, new ArrayList<>()));
  }

  /** A block collection ends with its last child, wherever its end event is. */
  private void end(Event event) {
    OpenNode closed = open.pop();
    List<YamlNode> children = closed.children;
    boolean flow = closed.event.isFlow();
    int blockEnd = children.isEmpty() ? 0 : children.get(children.size() - 1).span().end();
    int end = flow ? raw(event).end() : Math.max(closed.start, blockEnd);
    Span span = new Span(closed.start, end);
    YamlNode node =
        closed.event instanceof MappingStartEvent
            ? new YamlMapping(span, entries(children), flow)
            : new YamlSequence(span, children, flow);
    noteAnchor(closed.event, node, nodes - closed.nodesBefore + 1);
    put(node);
  }

  private List<YamlEntry> entries(List<YamlNode> children) {
    int size = children.size() / 2;
    List<YamlEntry> entries = new ArrayList<>(size);
    Map<String, Span> seen = size < SMALL_MAPPING ? Map.of() : new HashMap<>();
    for (int i = 0; i + 1 < children.size(); i += 2) {
      YamlScalar key = key(children.get(i));
      noteKey(
          key,
          size < SMALL_MAPPING
              ? first(key.value(), entries)
              : Optional.ofNullable(seen.putIfAbsent(key.value(), key.span())));
      entries.add(new YamlEntry(key, children.get(i + 1)));
    }
    return entries;
  }

  private static Optional<Span> first(String name, List<YamlEntry> entries) {
    for (YamlEntry entry : entries) {
      if (entry.name().equals(name)) {
        return Optional.of(entry.key().span());
      }
    }
    return Optional.empty();
  }

  private YamlScalar key(YamlNode node) {
    return node instanceof YamlScalar scalar
        ? scalar
        : new YamlScalar(
            node.span(), node.span().slice(text), YamlScalar.Style.PLAIN, YamlScalar.Type.STRING);
  }

  private void noteKey(YamlScalar key, Optional<Span> first) {
    if (first.isPresent()) {
      String message = "duplicate key `" + key.value() + "`";
      problems.add(new YamlProblem(YamlProblem.Kind.DUPLICATE_KEY, key.span(), message, first));
    } else if (key.value().equals("<<") && key.style() == YamlScalar.Style.PLAIN) {
      indirection(key.span(), "unsupported YAML merge key `<<`", Optional.empty());
    }
  }

  private void put(YamlNode node) {
    OpenNode parent = open.peek();
    if (parent != null) {
      parent.children.add(node);
    } else if (documents == 1) {
      root = Optional.of(node);
    }
  }

  private void count(int more, Span span) {
    nodes += more;
    if (nodes > MOST_NODES) {
      fail(span, "more than " + MOST_NODES + " nodes, aliases written out");
    }
  }

  /** Ends the parse after this event. */
  private void fail(Span span, String message) {
    failure = failure.or(() -> Optional.of(YamlDocument.failed(span, message)));
  }

  private void noteAnchor(NodeEvent event, YamlNode node, int size) {
    if (event.getAnchor().isPresent()) {
      String name = event.getAnchor().get().getValue();
      Span span = word(raw(event).start());
      anchors.put(name, new Anchored(node, span, size));
      indirection(span, "unsupported YAML anchor `&" + name + "`", Optional.empty());
    }
  }

  private void noteTag(NodeEvent event, Optional<String> tag) {
    if (tag.isPresent()) {
      Span span = word(text.indexOf('!', raw(event).start()));
      indirection(span, "unsupported YAML tag `" + span.slice(text) + "`", Optional.empty());
    }
  }

  private void indirection(Span span, String message, Optional<Span> related) {
    problems.add(new YamlProblem(YamlProblem.Kind.INDIRECTION, span, message, related));
  }

  /** The anchor or tag at an offset; what ends it in a collection may follow immediately. */
  private Span word(int start) {
    String ends = text.startsWith("!<", start) ? "" : ",[]{}";
    int end = start;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && ends.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return new Span(start, end);
  }

  /** An event's span without the anchor and the tag before the node. */
  private Span withoutProperties(NodeEvent event, Span raw) {
    int at = raw.start();
    if (event.getAnchor().isEmpty() && !text.startsWith("!", at)) {
      return raw;
    }
    while (at < raw.end() && "&!".indexOf(text.charAt(at)) >= 0) {
      at = word(at).end();
      while (at < raw.end() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return new Span(at, Math.max(at, raw.end()));
  }

  /** A block scalar's span extends to the next token; removes the line ends after it. */
  private Span trimmed(ScalarEvent event, Span span) {
    if (!event.isLiteral() && !event.isFolded()) {
      return span;
    }
    int end = span.end();
    while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(span.start(), end);
  }

  private Span raw(Event event) {
    int start = input.offset(index(event.getStartMark()));
    int end = input.offset(index(event.getEndMark()));
    return new Span(start, Math.max(start, end));
  }

  private static int index(Optional<Mark> mark) {
    return mark.isPresent() ? mark.get().getIndex() : 0;
  }

  private Span spanOf(MarkedYamlEngineException e) {
    Optional<Mark> mark =
        YamlErrorMessages.beginsAtContext(e)
            ? e.getContextMark().or(e::getProblemMark)
            : e.getProblemMark().or(e::getContextMark);
    int start = mark.map(Mark::getIndex).map(input::offset).orElse(text.length());
    return start < text.length() && text.charAt(start) < ' ' ? Span.at(start) : characterAt(start);
  }

  private Span characterAt(int start) {
    return new Span(start, start < text.length() ? text.offsetByCodePoints(start, 1) : start);
  }
}
