package io.github.seplint.report.spec;

import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextTable;
import io.github.seplint.report.terminal.TextTable.Column;
import io.github.seplint.report.terminal.TextTable.TextCell;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.lock.SpecLock.Pin;
import io.github.seplint.spec.match.MatchTier;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Prints a line per locked file. */
public final class LockSummary {
  private static final int GAP = 2;

  private LockSummary() {}

  /** Returns the display path, commits, dates and number of verbatim rows of each file. */
  public static String of(Map<String, LockedFile> files) {
    TextTable table = new TextTable(GAP, Column.LEFT, Column.LEFT, Column.LEFT, Column.LEFT);
    files.forEach(
        (file, locked) -> {
          TextCell path = TextCell.of(file);
          TextCell rows = TextCell.of(rows(locked));
          if (locked.pins().isEmpty()) {
            table.row(path, rows);
          } else {
            TextCell commits = joined(locked, Pin::shortId);
            table.row(path, commits, joined(locked, Pin::date), rows);
          }
        });
    TerminalWriter out = new TerminalWriter(TerminalCapabilities.PLAIN);
    table.write(out);
    return out.text();
  }

  private static TextCell joined(LockedFile file, Function<Pin, String> part) {
    return TextCell.of(file.pins().values().stream().map(part).collect(Collectors.joining(", ")));
  }

  private static String rows(LockedFile file) {
    Collection<LockedRow> all = file.rows().values();
    long unverified = all.stream().filter(LockedRow::isUnverified).count();
    long verbatim = count(all, MatchTier::isOnCitedPage);
    long elsewhere = count(all, tier -> tier == MatchTier.ELSEWHERE);
    String text = verbatim + " of " + (all.size() - unverified) + " at T4 or better";
    return text
        + (elsewhere > 0 ? ", " + elsewhere + " more on another page" : "")
        + (unverified > 0 ? ", " + unverified + " unverified" : "");
  }

  private static long count(Collection<LockedRow> rows, Predicate<MatchTier> tier) {
    return rows.stream().filter(row -> row.tier().filter(tier).isPresent()).count();
  }
}
