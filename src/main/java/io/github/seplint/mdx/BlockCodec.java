package io.github.seplint.mdx;

import io.github.seplint.cache.RecordReader;
import io.github.seplint.cache.RecordWriter;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Writes the blocks of a page without its text, and reads them again with the text. A run of
 * characters that are the same as in the file takes a few bytes.
 */
public final class BlockCodec {
  private static final int HEADING = 0;
  private static final int PROSE = 1;
  private static final int ITEM = 2;
  private static final int CELL = 3;
  private static final int CODE = 4;

  private static final int DEEPEST_HEADING = 6;

  private BlockCodec() {}

  /** Writes the blocks of a file, as {@link MdxParser#blocks} returns them. */
  public static void write(List<MdxBlock> blocks, String file, RecordWriter out) {
    new Writer(file, out).write(blocks);
  }

  /**
   * Reads blocks that are equal to those that were written.
   *
   * @param file the same text
   * @throws RecordReader.CorruptRecordException if they cannot be blocks of the text
   */
  public static List<MdxBlock> read(RecordReader in, String file) {
    return new Reader(file, in).read();
  }

  /** Writes blocks; places are relative to the previous one. */
  private static final class Writer {
    private final String file;
    private final RecordWriter out;
    private final IdentityHashMap<MdxBlock, Integer> numbers = new IdentityHashMap<>();
    private int at;

    Writer(String file, RecordWriter out) {
      this.file = file;
      this.out = out;
    }

    void write(List<MdxBlock> blocks) {
      out.number(blocks.size());
      for (MdxBlock block : blocks) {
        write(block);
        numbers.put(block, numbers.size() + 1);
      }
    }

    private void write(MdxBlock block) {
      if (block instanceof MdxBlock.Heading heading) {
        out.number(HEADING).number(heading.level()).optional(heading.id(), out::text);
      } else if (block instanceof MdxBlock.Item item) {
        out.number(ITEM).number(item.list()).number(number(item.lead()));
      } else if (block instanceof MdxBlock.Cell cell) {
        out.number(CELL).number(cell.table()).number(cell.row()).number(cell.column());
        out.number(number(cell.lead()));
      } else if (block instanceof MdxBlock.Code code) {
        out.number(CODE).list(code.lines(), this::line);
        return;
      } else {
        out.number(PROSE);
      }
      text(block.text());
    }

    private void line(Span line) {
      out.number(line.length());
      place(line.start(), line.length());
    }

    /** The number of an earlier block, counted from 1; 0 for none. */
    private int number(Optional<MdxBlock> block) {
      return block.map(numbers::get).orElse(0);
    }

    private void text(MappedText text) {
      int length = text.text().length();
      out.number(length);
      for (int i = 0; i < length; ) {
        int same = same(text, i);
        if (same > 0) {
          out.number(2L * same);
          place(text.start(i), same);
          i += same;
        } else {
          int width = text.end(i) - text.start(i);
          out.number(2L * text.text().charAt(i) + 1).number(width);
          place(text.start(i), width);
          i++;
        }
      }
      code(text.code());
    }

    /** The number of characters from an index on that are the same in the file, in a row. */
    private int same(MappedText text, int from) {
      int start = text.start(from);
      int most = Math.min(text.text().length() - from, file.length() - start);
      int count = 0;
      while (count < most
          && text.start(from + count) == start + count
          && text.end(from + count) == start + count + 1
          && file.charAt(start + count) == text.text().charAt(from + count)) {
        count++;
      }
      return count;
    }

    /** Writes where ranges of code begin, relative to the previous one, and their lengths. */
    private void code(BitSet code) {
      int from = 0;
      for (int i = code.nextSetBit(0); i >= 0; i = code.nextSetBit(from)) {
        out.flag(true).number(i - from);
        from = code.nextClearBit(i);
        out.number(from - i);
      }
      out.flag(false);
    }

    private void place(int start, int length) {
      int distance = start - at;
      out.number(((distance << 1) ^ (distance >> 31)) & 0xFFFF_FFFFL);
      at = start + length;
    }
  }

  /** Reads blocks. Nothing is allocated for more characters than a page can have. */
  private static final class Reader {
    private final String file;
    private final RecordReader in;
    private final List<MdxBlock> blocks = new ArrayList<>();
    private int left;
    private int at;

    Reader(String file, RecordReader in) {
      this.file = file;
      this.in = in;
      // A line break or an entity can be one more character.
      this.left = 2 * file.length();
    }

    List<MdxBlock> read() {
      for (int count = in.natural(); count > 0; count--) {
        blocks.add(block());
      }
      return blocks;
    }

    private MdxBlock block() {
      switch (in.below(CODE + 1)) {
        case HEADING -> {
          int level = in.below(DEEPEST_HEADING + 1);
          Optional<String> id = in.optional(in::text);
          return new MdxBlock.Heading(level, text(), id);
        }
        case ITEM -> {
          int list = in.natural();
          Optional<MdxBlock> lead = lead();
          return new MdxBlock.Item(text(), list, lead);
        }
        case CELL -> {
          int table = in.natural();
          int row = in.natural();
          int column = in.natural();
          Optional<MdxBlock> lead = lead();
          return new MdxBlock.Cell(text(), table, row, column, lead);
        }
        case CODE -> {
          List<Span> lines = in.list(this::line);
          for (int i = 1; i < lines.size(); i++) {
            RecordReader.require(lines.get(i - 1).end() <= lines.get(i).start());
          }
          return new MdxBlock.Code(file, lines);
        }
        default -> {
          return new MdxBlock.Prose(text());
        }
      }
    }

    private Optional<MdxBlock> lead() {
      int number = in.below(blocks.size() + 1);
      return number == 0 ? Optional.empty() : Optional.of(blocks.get(number - 1));
    }

    private Span line() {
      int length = in.natural();
      int start = place(length);
      return new Span(start, start + length);
    }

    private MappedText text() {
      int length = in.below(left + 1);
      left -= length;
      char[] chars = new char[length];
      int[] starts = new int[length];
      int[] ends = new int[length];
      for (int i = 0; i < length; ) {
        int head = in.natural();
        if ((head & 1) == 0) {
          int same = head >> 1;
          RecordReader.require(same > 0 && same <= length - i);
          int start = place(same);
          RecordReader.require(i == 0 || starts[i - 1] <= start);
          file.getChars(start, start + same, chars, i);
          for (int k = 0; k < same; k++) {
            starts[i + k] = start + k;
            ends[i + k] = start + k + 1;
          }
          i += same;
        } else {
          int width = in.natural();
          chars[i] = (char) (head >> 1);
          starts[i] = place(width);
          RecordReader.require(i == 0 || starts[i - 1] <= starts[i]);
          ends[i] = starts[i] + width;
          i++;
        }
      }
      return new MappedText(new String(chars), starts, ends, code(length));
    }

    private BitSet code(int length) {
      BitSet code = new BitSet();
      int from = 0;
      while (in.flag()) {
        int start = from + in.below(length - from + 1);
        from = start + in.below(length - start + 1);
        code.set(start, from);
      }
      return code;
    }

    /** Reads the start of a range of the file, whose length is given. */
    private int place(int length) {
      int written = (int) in.number();
      long start = (long) at + ((written >>> 1) ^ -(written & 1));
      RecordReader.require(start >= 0 && start + length <= file.length());
      at = (int) start + length;
      return (int) start;
    }
  }
}
