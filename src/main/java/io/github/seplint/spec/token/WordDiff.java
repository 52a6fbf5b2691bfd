package io.github.seplint.spec.token;

import java.util.ArrayList;
import java.util.List;

/** A piece of a word-by-word comparison of two texts. */
public record WordDiff(Kind kind, String text) {
  /** The kind of a piece: in one of the texts, or in both. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /**
   * The pieces in order: common text is written as in the newer text and includes the spaces;
   * removed text precedes the text added in its place.
   */
  public static List<WordDiff> of(String before, String after) {
    return new Pieces(TokenizedText.of(before), TokenizedText.of(after)).all();
  }

  /** Collects the pieces. */
  private static final class Pieces {
    private final TokenizedText before;
    private final TokenizedText after;
    private final List<WordDiff> all = new ArrayList<>();

    /** The next word of each text. */
    private int old;

    private int now;

    /** The offset in the newer text after the pieces so far. */
    private int written;

    Pieces(TokenizedText before, TokenizedText after) {
      this.before = before;
      this.after = after;
    }

    List<WordDiff> all() {
      for (Alignment.Pair pair : Alignment.pairs(before, after)) {
        if (pair.same()) {
          changeUpTo(pair.first(), pair.second());
          old++;
          now++;
        }
      }
      changeUpTo(before.count(), after.count());
      add(Kind.SAME, after.text().substring(written));
      return all;
    }

    /** Adds the differing pieces up to the next common word. */
    private void changeUpTo(int oldTo, int nowTo) {
      if (old == oldTo && now == nowTo) {
        return;
      }
      boolean last = now == after.count();
      int at = !last ? after.start(now) : now == 0 ? 0 : after.end(now - 1);
      add(Kind.SAME, after.text().substring(written, at) + (last && at > 0 ? " " : ""));
      String added = after.text(now, nowTo);
      add(Kind.REMOVED, before.text(old, oldTo));
      add(Kind.ADDED, added);
      written = at + added.length();
      if (added.isEmpty() && !last) {
        add(Kind.SAME, " ");
      }
      old = oldTo;
      now = nowTo;
    }

    private void add(Kind kind, String text) {
      if (!text.isEmpty()) {
        all.add(new WordDiff(kind, text));
      }
    }
  }
}
