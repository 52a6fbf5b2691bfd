package io.github.seplint.report.change;

import io.github.seplint.coverage.CorpusDiff;
import io.github.seplint.coverage.RowChange;
import io.github.seplint.coverage.SepChange;
import io.github.seplint.coverage.SepChange.Kind;
import io.github.seplint.coverage.SepDiff;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.report.Ink;
import io.github.seplint.report.Role;
import io.github.seplint.report.Screen;
import io.github.seplint.report.Summary;
import io.github.seplint.report.WordLines;
import io.github.seplint.spec.token.WordDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints the changes by SEP and row, then counts. */
public final class CorpusDiffText {
  private static final String INDENT = "      ";

  private final CorpusDiff diff;
  private final Ink ink;

  private CorpusDiffText(CorpusDiff diff, Screen screen) {
    this.diff = diff;
    this.ink = new Ink(screen);
  }

  /** All changes. */
  public static String of(CorpusDiff diff, Screen screen) {
    CorpusDiffText text = new CorpusDiffText(diff, screen);
    diff.seps().forEach(text::sep);
    text.counts();
    return text.ink.text().toString();
  }

  /** The counts alone. */
  public static String countsOf(CorpusDiff diff, Screen screen) {
    CorpusDiffText text = new CorpusDiffText(diff, screen);
    text.counts();
    return text.ink.text().toString();
  }

  private void sep(SepDiff sep) {
    ink.put(Role.HEADING, "SEP " + sep.number()).put(" (").foreign(sep.yaml()).put(')');
    if (sep.own().stream().anyMatch(change -> change.kind() == Kind.SEP_ADDED)) {
      ink.put(", ").put(Role.ADDED, "new");
    }
    if (sep.own().stream().anyMatch(change -> change.kind() == Kind.SEP_REMOVED)) {
      ink.put(", ").put(Role.REMOVED, "removed");
    }
    ink.put('\n');
    sep.own().forEach(this::own);
    sep.rows().forEach(this::row);
    ink.put('\n');
  }

  private void own(SepChange change) {
    switch (change.kind()) {
      case SEP_ADDED, SEP_REMOVED -> {}
      case FILE_MOVED, SPEC_URL_CHANGED -> {
        ink.put("  ").put(Role.INFO, ChangeWords.of(change.kind())).put(": ");
        step(change);
        ink.put('\n');
      }
      default -> {
        ink.put("  ").put(Role.INFO, ChangeWords.of(change.kind())).put(": ");
        ink.foreign(change.subject()).put('\n');
      }
    }
  }

  private void row(RowChange row) {
    ink.put("  ").put(role(row), String.join(", ", kinds(row)));
    name(row);
    ink.put('\n');
    WordLines lines = new WordLines(ink, INDENT);
    Optional<SepChange> reworded = change(row, Kind.REWORDED);
    if (reworded.isPresent()) {
      lines.diff(words(reworded.get()));
    } else if (showsText(row)) {
      lines.text(row.row().text());
    }
    row.changes().forEach(this::values);
  }

  private List<String> kinds(RowChange row) {
    List<String> kinds = new ArrayList<>();
    row.changes().forEach(change -> kinds.add(ChangeWords.of(change.kind())));
    if (row.is(Kind.ROW_ADDED) || row.is(Kind.ROW_REMOVED)) {
      kinds.add(ChangeWords.status(row.row(), diff));
    }
    return kinds;
  }

  private static Role role(RowChange row) {
    if (row.isRegression()) {
      return Role.ERROR;
    }
    return row.is(Kind.ROW_ADDED) || row.is(Kind.NEWLY_TESTED) || row.is(Kind.NO_LONGER_EXCLUDED)
        ? Role.ADDED
        : Role.INFO;
  }

  private void name(RowChange row) {
    Optional<SepChange> rekeyed = change(row, Kind.REKEYED);
    Optional<String> id = row.row().check().or(() -> row.before().flatMap(ManifestRow::check));
    if (rekeyed.isPresent()) {
      ink.put(": ");
      step(rekeyed.get());
    } else if (id.isPresent()) {
      ink.put(": ").foreign(Role.RULE, id.get());
    }
  }

  /** Of a row that is known by its id, and says what it said, the id is enough. */
  private static boolean showsText(RowChange row) {
    boolean known = row.row().check().isPresent();
    return !known
        || row.is(Kind.ROW_ADDED)
        || row.is(Kind.ROW_REMOVED)
        || row.is(Kind.REKEYED)
        || row.is(Kind.NO_LONGER_EXCLUDED)
        || row.is(Kind.NEWLY_KEYED);
  }

  private void values(SepChange change) {
    switch (change.kind()) {
      case REASON_CHANGED -> {
        ink.put(INDENT).put(Role.GUTTER, "= reason:").put('\n');
        new WordLines(ink, INDENT + "  ").diff(words(change));
      }
      case NEWLY_EXCLUDED -> value("reason", change.after().orElse(""));
      case URL_CHANGED -> link("url", change);
      case ISSUE_CHANGED -> link("issue", change);
      default -> {}
    }
  }

  private void value(String name, String value) {
    ink.put(INDENT).put(Role.GUTTER, "= " + name + ": ").foreign(value).put('\n');
  }

  private void link(String name, SepChange change) {
    ink.put(INDENT).put(Role.GUTTER, "= " + name + ": ");
    step(change);
    ink.put('\n');
  }

  private void step(SepChange change) {
    ink.foreign(change.before().orElse("none")).put(" -> ");
    ink.foreign(change.after().orElse("none"));
  }

  private static Optional<SepChange> change(RowChange row, Kind kind) {
    return row.changes().stream().filter(each -> each.kind() == kind).findFirst();
  }

  private static List<WordDiff> words(SepChange change) {
    return WordPieces.of(change.before().orElse(""), change.after().orElse(""));
  }

  private void counts() {
    if (diff.seps().isEmpty()) {
      ink.put(Role.GOOD, "no changes").put('\n');
      return;
    }
    CountTable.write(diff, ink);
    ink.put('\n').put(Summary.count(diff.seps().size(), "SEP")).put(" changed: ");
    ink.put(String.join(", ", ChangeWords.tally(diff.tally()))).put('\n');
    if (diff.knowsRuns()) {
      ink.put("tested: ").put(ChangeWords.share(diff.before().manifest().counts()));
      ink.put(" before, ").put(ChangeWords.share(diff.after().manifest().counts())).put(" now\n");
    }
    if (diff.regressions() > 0) {
      ink.put(Role.ERROR, Summary.count(diff.regressions(), "regression"));
      ink.put(
          diff.knowsRuns() ? ": no longer tested, or without a check\n" : ": without a check\n");
    }
  }
}
