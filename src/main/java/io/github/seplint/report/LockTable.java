package io.github.seplint.report;

import io.github.seplint.spec.lock.LockedFile;
import io.github.seplint.spec.lock.LockedRow;
import io.github.seplint.spec.lock.Pin;
import io.github.seplint.spec.match.MatchTier;
import java.util.Map;
import java.util.Optional;

/** What was locked, a line for each file. */
public final class LockTable {
  private static final int GAP = 2;

  private LockTable() {}

  /**
   * Path, commit, date, and how many rows the commit holds as the file quotes them.
   *
   * @param files by their paths as they are shown
   */
  public static String of(Map<String, LockedFile> files) {
    int longest = 0;
    for (String path : files.keySet()) {
      longest = Math.max(longest, Glyph.width(path, 0, path.length()));
    }
    Ink ink = new Ink(Screen.PLAIN);
    for (Map.Entry<String, LockedFile> each : files.entrySet()) {
      String path = each.getKey();
      Optional<Pin> pin = each.getValue().pin();
      ink.foreign(path).repeat(' ', longest - Glyph.width(path, 0, path.length()) + GAP);
      pin.ifPresent(at -> ink.put(at.shortId()).repeat(' ', GAP).put(at.date()).repeat(' ', GAP));
      ink.put(rows(each.getValue())).put('\n');
    }
    return ink.text().toString();
  }

  private static String rows(LockedFile file) {
    long unverified = file.rows().values().stream().filter(LockedRow::isUnverified).count();
    long held =
        file.rows().values().stream()
            .filter(row -> row.tier().filter(tier -> tier.holds()).isPresent())
            .count();
    long elsewhere =
        file.rows().values().stream()
            .filter(row -> row.tier().filter(tier -> tier == MatchTier.ELSEWHERE).isPresent())
            .count();
    long judged = file.rows().size() - unverified;
    return held
        + " of "
        + judged
        + " at T4 or better"
        + (elsewhere > 0 ? ", " + elsewhere + " more on another page" : "")
        + (unverified > 0 ? ", " + unverified + " unverified" : "");
  }
}
