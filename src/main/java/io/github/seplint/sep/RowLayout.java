package io.github.seplint.sep;

import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.LineLayout;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row as lines, counted from 0. Its own comments are directly above it, but not above a section
 * banner, or directly below it and indented deeper than its dash.
 *
 * @param firstLine the first own comment, or the dash
 * @param dashLine the first line of the row itself
 * @param lastLine the row's last line, or its last own comment
 */
public record RowLayout(Requirement requirement, int firstLine, int dashLine, int lastLine) {

  /**
   * Returns the blocks of all rows; empty if a row does not begin on its own line, as in flow
   * style.
   */
  public static List<RowLayout> of(SepFile file) {
    Optional<YamlEntry> rows = file.yaml().mapping().entry("requirements");
    boolean plain =
        rows.isPresent()
            && rows.get().value() instanceof YamlSequence sequence
            && !sequence.flow()
            && sequence.items().size() == file.requirements().size();
    return plain ? blocks(file, line(file.source(), rows.get().key().span())) : List.of();
  }

  /**
   * Returns the span from the first character of the first line to the end of the last one, without
   * its line end.
   */
  public Span span(SourceText source) {
    return source.lineSpan(firstLine).to(source.lineSpan(lastLine));
  }

  /** Returns whether a comment of the row is below it. */
  public boolean endsInComment(SourceText source) {
    return lastLine > source.lastLineIndex(requirement.mapping().span());
  }

  private static List<RowLayout> blocks(SepFile file, int lineAbove) {
    LineLayout lines = new LineLayout(file.source());
    List<RowLayout> blocks = new ArrayList<>(file.requirements().size());
    int limit = lineAbove;
    for (Requirement requirement : file.requirements()) {
      YamlMapping row = requirement.mapping();
      int dash = line(file.source(), row.span());
      if (dash <= limit || !beginsLine(file.source(), row, dash)) {
        return List.of();
      }
      int first = firstOwnComment(file.source(), lines.firstCommentAbove(dash, limit), dash);
      limit =
          lines.lastDeeperComment(
              file.source().lastLineIndex(row.span()), lines.column(dash), false);
      blocks.add(new RowLayout(requirement, first, dash, limit));
    }
    return blocks;
  }

  private static int firstOwnComment(SourceText source, int from, int dash) {
    int first = from;
    for (int line = from; line < dash; line++) {
      if (isBanner(source.slice(source.lineSpan(line)).strip())) {
        first = line + 1;
      }
    }
    return first;
  }

  private static boolean beginsLine(SourceText source, YamlMapping row, int dash) {
    Span before = new Span(source.lineSpan(dash).start(), row.span().start());
    return source.slice(before).strip().equals("-");
  }

  private static int line(SourceText source, Span span) {
    return source.lineIndex(span.start());
  }

  /**
   * Returns whether a comment heads a section: {@code # ── Title ───}, {@code # === Title}, {@code
   * ## Title}.
   *
   * @param comment a line from its {@code #} on
   */
  private static boolean isBanner(String comment) {
    String text = comment.substring(1).strip();
    int last = text.length() - 1;
    return text.startsWith("#")
        || (last > 0 && isRule(text, 0) && isRule(text, 1))
        || (last > 1 && isRule(text, last) && isRule(text, last - 1));
  }

  private static boolean isRule(String text, int at) {
    return "─━═—–―-=*~_#".indexOf(text.charAt(at)) >= 0;
  }
}
