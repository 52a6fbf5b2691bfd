package io.github.seplint.rules.layout;

import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.lint.Rule.Fix;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.LineLayout;
import io.github.seplint.yaml.LineLayout.SemanticEquality;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The order of the keys of a mapping. Unknown keys may be anywhere. */
record KeySequence(List<String> names) {
  static final KeySequence ROW =
      new KeySequence(
          List.of("check", "text", "excluded", "issue", "url", "source", "specVersions"));
  static final KeySequence TOP =
      new KeySequence(List.of("sep", "spec_url", "source", "specVersions", "requirements"));

  /**
   * Reports the first misplaced key of a mapping.
   *
   * @param places accepts the places, counted from 0 among the known keys, that are checked
   */
  void check(SourceText source, YamlMapping mapping, IntPredicate places, Findings findings) {
    if (isInOrder(mapping) || !isWrittenHere(mapping) || repeatsKey(mapping)) {
      return;
    }
    List<YamlEntry> known =
        mapping.entries().stream().filter(entry -> names.contains(entry.name())).toList();
    List<YamlEntry> sorted =
        known.stream()
            .sorted((a, b) -> Integer.compare(names.indexOf(a.name()), names.indexOf(b.name())))
            .toList();
    int place = 0;
    while (known.get(place).name().equals(sorted.get(place).name())) {
      place++;
    }
    if (places.test(place)) {
      YamlEntry found = known.get(place);
      String expected = sorted.get(place).name();
      boolean movable = known.size() == mapping.entries().size();
      findings
          .report(
              found.key().span(), "key `" + found.name() + "` must come after `" + expected + "`")
          .fix(
              movable
                  ? KeyBlocks.of(source, mapping).flatMap(blocks -> blocks.reordered(sorted))
                  : Optional.empty());
    }
  }

  private boolean isInOrder(YamlMapping mapping) {
    int highest = -1;
    for (YamlEntry entry : mapping.entries()) {
      int rank = names.indexOf(entry.name());
      if (rank >= 0 && rank < highest) {
        return false;
      }
      highest = Math.max(highest, rank);
    }
    return true;
  }

  /** Of two equal keys, it is unknown which one is misplaced. */
  private static boolean repeatsKey(YamlMapping mapping) {
    long names = mapping.entries().stream().map(YamlEntry::name).distinct().count();
    return names < mapping.entries().size();
  }

  /** The keys of an alias are at its anchor, where they are checked. */
  private static boolean isWrittenHere(YamlMapping mapping) {
    return mapping.span().contains(mapping.entries().get(0).span());
  }

  /**
   * Returns a fix if it changes neither data nor comments.
   *
   * @param region complete lines that contain all edits and are valid YAML on their own
   */
  static Optional<Fix> layoutFix(
      String title, SourceText source, Span region, List<TextEdit> edits) {
    String before = source.slice(region);
    List<TextEdit> shifted = edits.stream().map(edit -> shifted(edit, -region.start())).toList();
    return SemanticEquality.isSame(before, TextEdit.apply(before, shifted))
        ? Optional.of(new Fix(title, edits))
        : Optional.empty();
  }

  private static TextEdit shifted(TextEdit edit, int by) {
    Span span = new Span(edit.span().start() + by, edit.span().end() + by);
    return new TextEdit(span, edit.replacement());
  }

  /**
   * The keys of a block mapping as blocks of lines: the comments directly above a key, the key, its
   * value, and the more indented comments below. Other lines above a key are its gap, and move with
   * it; the gap of a key that becomes the first moves to the key that was.
   */
  static final class KeyBlocks {
    private final SourceText source;
    private final List<Block> blocks;

    /** Lines, counted from 0; the comments above the first key belong to the mapping. */
    private record Block(YamlEntry entry, int gapLine, int firstLine, int keyLine, int lastLine) {}

    private KeyBlocks(SourceText source, List<Block> blocks) {
      this.source = source;
      this.blocks = blocks;
    }

    /** Returns the blocks, if every key begins a line. */
    static Optional<KeyBlocks> of(SourceText source, YamlMapping mapping) {
      LineLayout lines = new LineLayout(source);
      List<Block> blocks = new ArrayList<>();
      int limit = -1;
      for (YamlEntry entry : mapping.entries()) {
        Span key = entry.key().span();
        int keyLine = source.lineIndex(key.start());
        if (mapping.flow() || keyLine <= limit || !beginsLine(source, key, blocks.isEmpty())) {
          return Optional.empty();
        }
        int gap = blocks.isEmpty() ? keyLine : limit + 1;
        int first = blocks.isEmpty() ? keyLine : lines.firstCommentAbove(keyLine, limit);
        int end = source.lineIndex(Math.max(key.start(), entry.span().end() - 1));
        limit = lines.lastDeeperComment(end, source.columnIndex(key.start()), true);
        blocks.add(new Block(entry, gap, first, keyLine, limit));
      }
      return Optional.of(new KeyBlocks(source, blocks));
    }

    Optional<Fix> reordered(List<YamlEntry> order) {
      List<Block> sorted =
          order.stream()
              .flatMap(
                  entry -> blocks.stream().filter(block -> block.entry.name().equals(entry.name())))
              .toList();
      List<TextEdit> edits = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        Block moved = sorted.get(i);
        if (moved.keyLine != blocks.get(i).keyLine) {
          Block spaced = moved.keyLine == blocks.get(0).keyLine ? sorted.get(0) : moved;
          String gap = lines(spaced.gapLine, spaced.firstLine);
          edits.add(new TextEdit(slot(i), i == 0 ? onTop(moved) : gap + below(moved)));
        }
      }
      String names = String.join(", ", order.stream().map(YamlEntry::name).toList());
      return layoutFix("reorder keys: " + names, source, region(), edits);
    }

    /** Includes the blank lines and comments below, which may become part of the last value. */
    private Span region() {
      LineLayout lines = new LineLayout(source);
      int last = blocks.get(blocks.size() - 1).lastLine;
      while (last + 1 < source.lineCount()
          && (lines.isBlank(last + 1) || lines.isComment(last + 1))) {
        last++;
      }
      return source.lineSpan(blocks.get(0).keyLine).to(source.fullLineSpan(last));
    }

    private Span slot(int i) {
      Block block = blocks.get(i);
      return source.lineSpan(block.gapLine).to(source.lineSpan(block.lastLine));
    }

    private String below(Block block) {
      String indent = " ".repeat(source.columnIndex(block.entry.key().span().start()));
      return lines(block.firstLine, block.keyLine) + indent + fromKey(block);
    }

    /** Returns a block as the first one: after the dash, if any, with its comments above. */
    private String onTop(Block block) {
      Block first = blocks.get(0);
      int start = source.lineSpan(first.keyLine).start();
      String before = source.slice(new Span(start, first.entry.key().span().start()));
      String indent = before.substring(0, before.length() - before.stripLeading().length());
      StringBuilder text = new StringBuilder();
      for (int line = block.firstLine; line < block.keyLine; line++) {
        text.append(indent).append(source.slice(source.fullLineSpan(line)).stripLeading());
      }
      return text.append(before).append(fromKey(block)).toString();
    }

    /** Returns complete lines; not those of the first block, which may begin with a BOM. */
    private String lines(int from, int to) {
      StringBuilder text = new StringBuilder();
      for (int line = from; line < to; line++) {
        text.append(source.slice(source.fullLineSpan(line)));
      }
      return text.toString();
    }

    private String fromKey(Block block) {
      int end = source.lineSpan(block.lastLine).end();
      return source.slice(new Span(block.entry.key().span().start(), end));
    }

    private static boolean beginsLine(SourceText source, Span key, boolean first) {
      String before = source.lineBefore(key.start()).strip();
      return before.isEmpty() || (first && before.equals("-"));
    }
  }
}
