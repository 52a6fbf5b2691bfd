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
import java.util.Comparator;
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
   * The first key that is not in order.
   *
   * @param place counted from 0 among the known keys
   */
  private record Misplaced(int place, YamlEntry found, YamlEntry expected) {}

  private Optional<Misplaced> misplaced(YamlMapping mapping) {
    int highest = -1;
    for (YamlEntry entry : mapping.entries()) {
      int rank = names.indexOf(entry.name());
      if (rank >= 0 && rank < highest && isWrittenHere(mapping) && !repeatsKey(mapping)) {
        return Optional.of(firstMisplaced(mapping));
      }
      highest = Math.max(highest, rank);
    }
    return Optional.empty();
  }

  /**
   * Reports the first misplaced key of a mapping.
   *
   * @param places accepts the places, counted from 0 among the known keys, that are checked
   */
  void check(SourceText source, YamlMapping mapping, IntPredicate places, Findings findings) {
    Optional<Misplaced> misplaced = misplaced(mapping);
    if (misplaced.isPresent() && places.test(misplaced.get().place)) {
      YamlEntry found = misplaced.get().found;
      String expected = misplaced.get().expected.name();
      findings
          .report(
              found.key().span(), "key `" + found.name() + "` must come after `" + expected + "`")
          .fix(fix(source, mapping));
    }
  }

  private Optional<Fix> fix(SourceText source, YamlMapping mapping) {
    List<YamlEntry> sorted = sorted(mapping);
    if (sorted.size() < mapping.entries().size()) {
      return Optional.empty();
    }
    String title =
        "reorder keys: " + String.join(", ", sorted.stream().map(YamlEntry::name).toList());
    return KeyBlocks.of(source, mapping).flatMap(blocks -> blocks.reordered(title, sorted));
  }

  private Misplaced firstMisplaced(YamlMapping mapping) {
    List<YamlEntry> known = known(mapping);
    List<YamlEntry> sorted = sorted(mapping);
    int place = 0;
    while (known.get(place).name().equals(sorted.get(place).name())) {
      place++;
    }
    return new Misplaced(place, known.get(place), sorted.get(place));
  }

  private List<YamlEntry> known(YamlMapping mapping) {
    return mapping.entries().stream().filter(entry -> names.contains(entry.name())).toList();
  }

  private List<YamlEntry> sorted(YamlMapping mapping) {
    List<YamlEntry> sorted = new ArrayList<>(known(mapping));
    sorted.sort(Comparator.comparingInt(entry -> names.indexOf(entry.name())));
    return sorted;
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
    List<TextEdit> shifted = new ArrayList<>(edits.size());
    for (TextEdit edit : edits) {
      Span span =
          new Span(edit.span().start() - region.start(), edit.span().end() - region.start());
      shifted.add(new TextEdit(span, edit.replacement()));
    }
    return SemanticEquality.isSame(before, TextEdit.apply(before, shifted))
        ? Optional.of(new Fix(title, edits))
        : Optional.empty();
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
        limit = lines.lastDeeperCommentPastBlanks(end, source.columnIndex(key.start()));
        blocks.add(new Block(entry, gap, first, keyLine, limit));
      }
      return Optional.of(new KeyBlocks(source, blocks));
    }

    /** Reorders the blocks. */
    Optional<Fix> reordered(String title, List<YamlEntry> order) {
      List<TextEdit> edits = new ArrayList<>();
      Block top = blocks.get(placeOf(order.get(0)));
      for (int i = 0; i < blocks.size(); i++) {
        int from = placeOf(order.get(i));
        if (from != i) {
          Block moved = blocks.get(from);
          Block spaced = from == 0 ? top : moved;
          edits.add(new TextEdit(slot(i), i == 0 ? onTop(moved) : gap(spaced) + below(moved)));
        }
      }
      return layoutFix(title, source, region(), edits);
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

    /** The names of the keys are unique here. */
    private int placeOf(YamlEntry entry) {
      int place = 0;
      while (!blocks.get(place).entry.name().equals(entry.name())) {
        place++;
      }
      return place;
    }

    private Span slot(int i) {
      Block block = blocks.get(i);
      return source.lineSpan(block.gapLine).to(source.lineSpan(block.lastLine));
    }

    private String gap(Block block) {
      return lines(block.gapLine, block.firstLine);
    }

    private String below(Block block) {
      String indent = " ".repeat(source.columnIndex(block.entry.key().span().start()));
      return lines(block.firstLine, block.keyLine) + indent + fromKey(block);
    }

    /**
     * Returns a block as the first one: after the dash, if there is one, and with its comments
     * above.
     */
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
