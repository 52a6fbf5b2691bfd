package io.github.seplint.mdx;

import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Text whose characters are mapped to ranges of the file: a {@code —} written as an entity maps to
 * seven characters. Runs of white space are collapsed to one space, and leading and trailing white
 * space is removed. Offsets are UTF-16 code units.
 */
public final class MappedText {
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final BitSet code;

  /** The characters before which a tag of HTML begins or ends a block. */
  private final BitSet boundaries;

  private MappedText(String text, int[] starts, int[] ends, BitSet code, BitSet boundaries) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.code = code;
    this.boundaries = boundaries;
  }

  /** Creates a text that tags of HTML do not separate. */
  MappedText(String text, int[] starts, int[] ends, BitSet code) {
    this(text, starts, ends, code, new BitSet());
  }

  public String text() {
    return text;
  }

  /** The offset in the file of a character. */
  int start(int index) {
    return starts[index];
  }

  /** The offset in the file after a character. */
  int end(int index) {
    return ends[index];
  }

  /** The characters in code spans. */
  BitSet code() {
    return code;
  }

  /** The range of the file from one character of the text to before another; not empty. */
  public Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /** Returns true if a character is in a code span. */
  public boolean isCode(int index) {
    return code.get(index);
  }

  /** Returns true if a character of a range is in a code span. */
  public boolean hasCode(Span range) {
    int first = code.nextSetBit(range.start());
    return first >= 0 && first < range.end();
  }

  /** The text from a character on. */
  MappedText from(int index) {
    return slice(index, text.length());
  }

  /** The text from one character to before another. */
  public MappedText slice(int from, int to) {
    return new MappedText(
        text.substring(from, to),
        Arrays.copyOfRange(starts, from, to),
        Arrays.copyOfRange(ends, from, to),
        code.get(from, to),
        boundaries.get(from, to));
  }

  /** The parts of the text that tags of HTML such as {@code <p>} separate; at least one. */
  List<MappedText> units() {
    if (boundaries.isEmpty()) {
      return List.of(this);
    }
    List<MappedText> units = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int next = boundaries.nextSetBit(from + 1);
      int to = next < 0 ? text.length() : next;
      units.add(slice(from, to > from + 1 && text.charAt(to - 1) == ' ' ? to - 1 : to));
      from = to;
    }
    return units.isEmpty() ? List.of(this) : units;
  }

  /** Collects characters; folds white space as they come. */
  static final class Builder implements LiteralAligner.Sink {
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private final BitSet code = new BitSet();
    private final BitSet boundaries = new BitSet();

    int length() {
      return text.length();
    }

    /** Marks the text from a character on as code. */
    void markCode(int from) {
      code.set(from, text.length());
    }

    @Override
    public void add(char c, int start, int end) {
      boolean space = " \n\t\r\f".indexOf(c) >= 0;
      if (space && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
        return;
      }
      if (text.length() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(space ? ' ' : c);
    }

    /** Adds consecutive characters of the file. */
    void addAll(String characters, int start) {
      for (int i = 0; i < characters.length(); i++) {
        add(characters.charAt(i), start + i, start + i + 1);
      }
    }

    /** Adds a line break after the last character. */
    void space() {
      if (!text.isEmpty()) {
        int end = ends[text.length() - 1];
        add(' ', end, end);
      }
    }

    /** Marks the end of a block after the last character. */
    void boundary() {
      space();
      boundaries.set(text.length());
    }

    MappedText build() {
      int length = text.length();
      if (length > 0 && text.charAt(length - 1) == ' ') {
        length--;
      }
      return new MappedText(
          text.substring(0, length),
          Arrays.copyOf(starts, length),
          Arrays.copyOf(ends, length),
          code.get(0, length),
          boundaries.get(0, length));
    }
  }

  /** The source of one node with the offsets of its characters; lines are joined by spaces. */
  record RawText(String file, List<Integer> offsets) {
    int length() {
      return offsets.size();
    }

    char at(int index) {
      int offset = offset(index);
      char c = offset < file.length() ? file.charAt(offset) : '\n';
      return c == '\r' || c == '\n' ? ' ' : c;
    }

    int offset(int index) {
      return offsets.get(index);
    }

    /** Removes the back-ticks of code. */
    RawText withoutTicks() {
      int ticks = 0;
      while (length() - 2 * ticks > 1 && at(ticks) == '`' && at(length() - 1 - ticks) == '`') {
        ticks++;
      }
      return new RawText(file, offsets.subList(ticks, length() - ticks));
    }
  }

  /** Aligns the characters of a node with their source. */
  record LiteralAligner(String text) {
    private static final int LONGEST_ENTITY = 40;

    /** Receives characters, each with its range of the file. */
    interface Sink {
      void add(char c, int start, int end);
    }

    /** Code is written as it is, perhaps with a space on both sides of it. */
    void alignCode(RawText written, Sink into) {
      int spare = Math.max(0, (written.length() - text.length()) / 2);
      for (int i = 0; i < text.length() && spare + i < written.length(); i++) {
        into.add(text.charAt(i), written.offset(spare + i), written.offset(spare + i) + 1);
      }
    }

    /**
     * Goes through both texts side by side: they are equal except for escapes and entities. A
     * character that cannot be aligned gets the next source character.
     */
    void align(RawText written, Sink into) {
      int at = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        at = next(c, written, at);
        int length = lengthAt(i, written, at);
        if (at >= written.length()) {
          at = Math.max(0, written.length() - 1);
          length = Math.min(1, written.length());
        }
        if (length > 0) {
          into.add(c, written.offset(at), written.offset(at + length - 1) + 1);
        }
        boolean goesOn = length > 1 && i + 1 < text.length() && isSecondOf(written, at, i);
        at += goesOn ? 0 : length;
      }
    }

    /** Skips the backslash of an escape, and a dropped space. */
    private static int next(char c, RawText written, int at) {
      boolean ahead = at + 1 < written.length() && written.at(at + 1) == c;
      boolean escape = ahead && written.at(at) == '\\' && isPunctuation(c);
      boolean space = ahead && written.at(at) == ' ' && c != ' ';
      return escape || space ? at + 1 : at;
    }

    private static boolean isPunctuation(char c) {
      return "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".indexOf(c) >= 0;
    }

    /** The length of the entity of a character; 1 for a literal character. */
    private int lengthAt(int i, RawText written, int at) {
      if (at >= written.length() || written.at(at) != '&') {
        return 1;
      }
      boolean asItIs = true;
      for (int k = at; k < Math.min(written.length(), at + LONGEST_ENTITY); k++) {
        asItIs &= i + k - at < text.length() && written.at(k) == text.charAt(i + k - at);
        if (written.at(k) == ';') {
          return asItIs ? 1 : k - at + 1;
        }
      }
      return 1;
    }

    /** An entity can represent two characters: a surrogate pair. */
    private boolean isSecondOf(RawText written, int at, int i) {
      return written.at(at) == '&'
          && Character.isHighSurrogate(text.charAt(i))
          && Character.isLowSurrogate(text.charAt(i + 1));
    }
  }
}
