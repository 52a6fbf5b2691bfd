package io.github.seplint.mdx;

import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prepares an MDX page for a CommonMark parser. Front matter, imports, comments and tags on lines
 * of their own become blank lines, and the content of a component is outdented to its tag: MDX has
 * no indented code, and allows any indentation in a component.
 */
final class MdxPreprocessor {
  /**
   * Matches the fence of a code block, which may begin after the markers of quotations and list
   * items. An info string with back-ticks means inline code, not a fence.
   */
  private static final Pattern FENCE =
      Pattern.compile(
          "(?:[> \\t]|[-*+](?=[ \\t])|[0-9]{1,9}[.)](?=[ \\t]))*+(`{3,}+(?![^`]*`)|~{3,}+)");

  /** Marks around or before a note: {@code ::: tip} of VitePress, {@code [!NOTE]} of GitHub. */
  private static final Pattern NOTE_MARK =
      Pattern.compile(":{3,}.*|[> ]*+\\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)][ \\t]*");

  /** Tags of HTML that have no content and no closing tag. */
  private static final Set<String> VOID = Set.of("br", "img", "hr");

  private final SourceText source;
  private final String text;
  private final boolean isMarkdown;
  private final PreprocessedPage prepared;
  private final Deque<Component> open = new ArrayDeque<>();
  private final int lastComment;
  private final int lastHtmlComment;

  /** The opening fence of the open code block, if any. */
  private String fence = "";

  private boolean afterBlank = true;
  private boolean inImports;
  private int blankUntil;

  /** An open tag on lines of its own. */
  private static final class Component {
    /** The components of the site that set off their content. */
    private static final Set<String> CALLOUTS =
        Set.of("Note", "Info", "Tip", "Check", "Warning", "Danger", "Callout");

    final String name;
    final int start;
    final int indent;
    int shift = -1;

    Component(String name, int start, int indent) {
      this.name = name;
      this.start = start;
      this.indent = indent;
    }

    boolean isCallout() {
      return CALLOUTS.contains(name);
    }
  }

  private MdxPreprocessor(SourceText source) {
    this.source = source;
    this.text = source.text() + JsxScanner.END + JsxScanner.END;
    this.isMarkdown = MdxParser.isMarkdown(source);
    this.prepared = new PreprocessedPage(source.lineCount());
    this.blankUntil = endOfFrontMatter();
    this.lastComment = text.lastIndexOf("*/}");
    this.lastHtmlComment = text.lastIndexOf("-->");
  }

  static PreprocessedPage prepare(SourceText source) {
    MdxPreprocessor lines = new MdxPreprocessor(source);
    for (int line = 0; line < source.lineCount(); line++) {
      lines.add(source.lineSpan(line));
    }
    return lines.prepared;
  }

  private void add(Span line) {
    int first = skipSpace(line.start(), line.end());
    boolean code = !fence.isEmpty();
    if (line.end() <= blankUntil || first == line.end()) {
      blank(line, first == line.end() && !code);
    } else if (!code && isImport(first, line)) {
      inImports = true;
      blank(line, false);
    } else if (!code && (isNoteMark(first, line) || isHidden(first, line.end()))) {
      blank(line, true);
    } else {
      trackFence(text.substring(first, line.end()));
      copy(line, first);
    }
  }

  /** Opens or closes a code block, in which nothing is read as a tag. */
  private void trackFence(String line) {
    if (fence.isEmpty()) {
      Matcher opening = FENCE.matcher(line);
      fence = opening.lookingAt() ? opening.group(1) : "";
    } else {
      String run = line.stripTrailing();
      String marks = fence.substring(0, 1).repeat(run.length());
      fence = run.startsWith(fence) && run.equals(marks) ? "" : fence;
    }
  }

  private void blank(Span line, boolean ends) {
    prepared.add("", line.start());
    afterBlank = true;
    inImports &= !ends;
  }

  private void copy(Span line, int first) {
    int from = line.start() + Math.min(shift(first - line.start()), first - line.start());
    prepared.add(text.subSequence(from, line.end()), from);
    afterBlank = false;
  }

  /** The indentation to remove in the innermost component, which its first line determines. */
  private int shift(int indent) {
    Component inner = open.peek();
    if (inner == null) {
      return 0;
    }
    if (inner.shift < 0) {
      inner.shift = Math.max(0, indent - inner.indent);
    }
    return inner.shift;
  }

  private boolean isImport(int first, Span line) {
    boolean word = text.startsWith("import ", first) || text.startsWith("export ", first);
    return inImports || (!isMarkdown && afterBlank && first == line.start() && word);
  }

  private boolean isNoteMark(int first, Span line) {
    char begin = text.charAt(first);
    return (begin == ':' || begin == '>')
        && NOTE_MARK.matcher(text).region(first, line.end()).matches();
  }

  /**
   * Returns true if a line has only comments, tags or an expression; also hides the lines that they
   * go on in.
   */
  private boolean isHidden(int first, int lineEnd) {
    Deque<Integer> tags = new ArrayDeque<>();
    int at = first;
    int end = lineEnd;
    while (at < end) {
      int next = endOfHidden(at);
      if (next < 0) {
        return false;
      }
      if (text.charAt(at) == '<' && text.charAt(at + 1) != '!') {
        tags.addLast(at);
      }
      end = next <= end ? end : source.lineSpan(source.lineIndex(next - 1)).end();
      at = skipSpace(next, end);
    }
    blankUntil = Math.max(blankUntil, end);
    tags.forEach(this::openOrClose);
    return true;
  }

  private int endOfHidden(int at) {
    if (text.startsWith("{/*", at)) {
      return at < lastComment ? text.indexOf("*/}", at) + 3 : -1;
    }
    if (text.startsWith("<!--", at)) {
      return at < lastHtmlComment ? text.indexOf("-->", at) + 3 : -1;
    }
    if (text.charAt(at) == '{') {
      return isMarkdown ? -1 : JsxScanner.endOfExpression(text, at);
    }
    return text.charAt(at) == '<' ? JsxScanner.endOfTag(text, at) : -1;
  }

  private void openOrClose(int tag) {
    String name = JsxScanner.name(text, tag);
    if (text.charAt(tag + 1) == '/') {
      if (open.stream().anyMatch(each -> each.name.equals(name))) {
        close(name, tag);
      }
    } else if (text.charAt(JsxScanner.endOfTag(text, tag) - 2) != '/' && !VOID.contains(name)) {
      int lineStart = source.fullLineSpan(source.lineIndex(tag)).start();
      open.push(new Component(name, tag, tag - lineStart));
    }
  }

  private void close(String name, int tag) {
    Component closed = open.pop();
    while (!closed.name.equals(name)) {
      closed = open.pop();
    }
    if (closed.isCallout() && open.stream().noneMatch(Component::isCallout)) {
      prepared.enclose(name, new Span(closed.start, tag));
    }
  }

  private int skipSpace(int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** Returns the end of the front matter: from a first line {@code ---} to the next one. */
  private int endOfFrontMatter() {
    for (int line = 1; line < source.lineCount() && isRule(0); line++) {
      if (isRule(line)) {
        return source.lineSpan(line).end();
      }
    }
    return 0;
  }

  private boolean isRule(int line) {
    return source.slice(source.lineSpan(line)).stripTrailing().equals("---");
  }

  /**
   * A page for CommonMark: MDX syntax is blanked out or outdented, line by line, and every offset
   * can be mapped back to the file.
   */
  static final class PreprocessedPage {
    private final StringBuilder text = new StringBuilder();
    private final int[] lineStarts;
    private final int[] origins;
    private int lines;
    private final TreeMap<Integer, Enclosure> enclosures = new TreeMap<>();

    PreprocessedPage(int lines) {
      lineStarts = new int[lines];
      origins = new int[lines];
    }

    /**
     * The content between the tags of a component that sets it off; never nested.
     *
     * @param span in the file
     */
    record Enclosure(String name, Span span) {}

    String text() {
      return text.toString();
    }

    /**
     * Adds a line.
     *
     * @param content without line end
     * @param origin offset in the file of its first character
     */
    void add(CharSequence content, int origin) {
      lineStarts[lines] = text.length();
      origins[lines++] = origin;
      text.append(content).append('\n');
    }

    void enclose(String name, Span span) {
      enclosures.put(span.start(), new Enclosure(name, span));
    }

    /** Returns the enclosure that an offset of the prepared text is in. */
    Optional<Enclosure> enclosure(int offset) {
      int at = origin(offset);
      return Optional.ofNullable(enclosures.floorEntry(at))
          .map(Map.Entry::getValue)
          .filter(each -> at < each.span().end());
    }

    /** The range in the file of some characters of one line of the prepared text. */
    Span origin(int offset, int length) {
      int start = origin(offset);
      return new Span(start, start + length);
    }

    /** The offset in the file of a character of the prepared text. */
    int origin(int offset) {
      int found = Arrays.binarySearch(lineStarts, 0, lines, offset);
      int line = found >= 0 ? found : -found - 2;
      return origins[line] + offset - lineStarts[line];
    }
  }
}
