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

    /** The position in both texts: the next word of each, and the offset in the newer text. */
    private int old;

    private int young;
    private int told;

    Pieces(TokenizedText before, TokenizedText after) {
      this.before = before;
      this.after = after;
    }

    List<WordDiff> all() {
      for (Alignment.Pair pair : Alignment.pairs(before, after)) {
        if (before.same(pair.first(), after, pair.second())) {
          changeUpTo(pair.first(), pair.second());
          old++;
          young++;
        }
      }
      changeUpTo(before.count(), after.count());
      add(WordDiff.Kind.SAME, after.text().substring(told));
      return all;
    }

    /** Adds the differing pieces up to the next common word. */
    private void changeUpTo(int oldTo, int youngTo) {
      if (old == oldTo && young == youngTo) {
        return;
      }
      boolean last = young == after.count();
      int at = last ? end(after, young) : after.start(young);
      add(WordDiff.Kind.SAME, after.text().substring(told, at) + (last && at > 0 ? " " : ""));
      told = at;
      String removed = slice(before, old, oldTo);
      String added = slice(after, young, youngTo);
      add(WordDiff.Kind.REMOVED, removed);
      add(WordDiff.Kind.ADDED, added);
      told += added.length();
      if (added.isEmpty() && !last) {
        add(WordDiff.Kind.SAME, " ");
      }
      old = oldTo;
      young = youngTo;
    }

    private void add(WordDiff.Kind kind, String text) {
      if (!text.isEmpty()) {
        all.add(new WordDiff(kind, text));
      }
    }

    private static String slice(TokenizedText words, int from, int to) {
      return from < to ? words.text().substring(words.start(from), words.end(to - 1)) : "";
    }

    private static int end(TokenizedText words, int count) {
      return count == 0 ? 0 : words.end(count - 1);
    }
  }
}
