package io.github.seplint.report.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.seplint.spec.token.WordDiff;
import io.github.seplint.spec.token.WordDiff.Kind;
import java.util.ArrayList;
import java.util.List;

/** Compares two texts. */
public final class WordPieces {
  private WordPieces() {}

  /** Compares words or, if only punctuation differs, the parts between spaces. */
  public static List<WordDiff> of(String before, String after) {
    List<WordDiff> pieces = WordDiff.of(before, after);
    boolean differs = pieces.stream().anyMatch(piece -> piece.kind() != Kind.SAME);
    return differs || before.equals(after) ? pieces : parts(before, after);
  }

  /** Compares the parts between spaces, and the spaces. */
  private static List<WordDiff> parts(String before, String after) {
    List<String> older = parts(before);
    List<String> newer = parts(after);
    List<WordDiff> pieces = new ArrayList<>();
    int done = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(older, newer).getDeltas()) {
      add(pieces, Kind.SAME, newer.subList(done, delta.getTarget().getPosition()));
      add(pieces, Kind.REMOVED, delta.getSource().getLines());
      add(pieces, Kind.ADDED, delta.getTarget().getLines());
      done = delta.getTarget().getPosition() + delta.getTarget().size();
    }
    add(pieces, Kind.SAME, newer.subList(done, newer.size()));
    return pieces;
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
      parts.add(text.substring(from, space));
      parts.add(" ");
      from = space + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static void add(List<WordDiff> pieces, Kind kind, List<String> parts) {
    String text = String.join("", parts);
    if (!text.isEmpty()) {
      pieces.add(new WordDiff(kind, text));
    }
  }
}
