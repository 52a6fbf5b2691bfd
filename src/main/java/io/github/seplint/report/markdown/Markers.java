package io.github.seplint.report.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The two lines that begin and end the generated block of a page.
 *
 * @param begin the first
 * @param end the last
 */
record Markers(Line begin, Line end) {
  static final String BEGIN = "<!-- begin:generated -->";
  static final String END = "<!-- end:generated -->";

  /**
   * A line that is a marker.
   *
   * @param number from 1
   * @param start offset of its first character
   * @param next offset after its line break
   * @param code whether it is in a code block, where it is ignored
   */
  record Line(int number, int start, int next, boolean code) {}

  /**
   * Finds them.
   *
   * @throws MarkerException unless there is one of each, in their order, outside of code
   */
  static Markers in(String page) {
    List<SourceSpan> code = codeLines(page);
    Line begin = only(BEGIN, lines(BEGIN, page, code));
    Line end = only(END, lines(END, page, code));
    if (end.start() < begin.start()) {
      throw new MarkerException(
          end.number() + ": `" + END + "` is before `" + BEGIN + "` in line " + begin.number());
    }
    return new Markers(begin, end);
  }

  private static Line only(String marker, List<Line> lines) {
    List<Line> real = lines.stream().filter(line -> !line.code()).toList();
    if (real.size() > 1) {
      throw new MarkerException(
          real.get(1).number()
              + ": duplicate `"
              + marker
              + "`; the first is in line "
              + real.get(0).number());
    }
    if (real.isEmpty() && !lines.isEmpty()) {
      throw new MarkerException(
          lines.get(0).number() + ": `" + marker + "` is in a code block, where it is ignored");
    }
    if (real.isEmpty()) {
      throw new MarkerException("1: missing line `" + marker + "`");
    }
    return real.get(0);
  }

  private static List<Line> lines(String marker, String page, List<SourceSpan> code) {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    for (int start = 0; start < page.length(); number++) {
      int end = page.indexOf('\n', start);
      int next = end < 0 ? page.length() : end + 1;
      if (page.substring(start, next).stripTrailing().equals(marker)) {
        lines.add(new Line(number, start, next, isWithin(code, start)));
      }
      start = next;
    }
    return lines;
  }

  private static boolean isWithin(List<SourceSpan> spans, int offset) {
    return spans.stream()
        .anyMatch(
            span ->
                span.getInputIndex() <= offset && offset < span.getInputIndex() + span.getLength());
  }

  private static List<SourceSpan> codeLines(String page) {
    List<SourceSpan> lines = new ArrayList<>();
    Parser.builder()
        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
        .build()
        .parse(page)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                lines.addAll(block.getSourceSpans());
              }
            });
    return lines;
  }
}
