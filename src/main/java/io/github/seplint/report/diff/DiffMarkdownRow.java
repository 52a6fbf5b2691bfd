package io.github.seplint.report.diff;

import gg.jte.Content;
import io.github.seplint.manifest.CorpusDiff;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepDiff.RowChange;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import io.github.seplint.report.diff.DiffJson.TextDiff;
import io.github.seplint.report.markdown.MarkdownOutput;
import io.github.seplint.spec.token.WordDiff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A list item for one changed row. */
final class DiffMarkdownRow {
  /** Longer texts are cut, in characters. */
  private static final int LONGEST = 1_000;

  private static final int CONTEXT = 40;

  private final CorpusDiff diff;
  private final RowChange row;
  private final MarkdownOutput line = new MarkdownOutput();

  private DiffMarkdownRow(CorpusDiff diff, RowChange row) {
    this.diff = diff;
    this.row = row;
  }

  /** A line of a list; it ends with a line break. */
  static String of(CorpusDiff diff, RowChange row) {
    DiffMarkdownRow bullet = new DiffMarkdownRow(diff, row);
    bullet.fill();
    return bullet.line.raw("\n").text();
  }

  /** A line for a change of the SEP itself. */
  static String of(SepChange change) {
    MarkdownOutput line = new MarkdownOutput();
    line.raw("- **").text(ChangeLabels.of(change.kind())).raw("**");
    if (change.kind() == ChangeKind.FILE_MOVED || change.kind() == ChangeKind.SPEC_URL_CHANGED) {
      step(line.raw(": "), change);
    } else {
      line.raw(" ").add(line.code(cut(change.subject(), LONGEST)));
    }
    return line.raw("\n").text();
  }

  private void fill() {
    line.raw("- **").text(kinds()).raw("**");
    name();
    Optional<SepChange> reworded =
        row.changes().stream().filter(each -> each.kind() == ChangeKind.REWORDED).findFirst();
    if (reworded.isPresent()) {
      line.raw(": ");
      words(reworded.get());
    } else if (!row.row().text().isBlank()) {
      line.raw(": ");
      line.add(line.withoutMentions(cut(row.row().text(), LONGEST)));
    }
    row.changes().forEach(this::value);
  }

  private String kinds() {
    String kinds =
        row.changes().stream()
            .map(change -> ChangeLabels.of(change.kind()))
            .collect(Collectors.joining(", "));
    boolean whole = row.is(ChangeKind.ROW_ADDED) || row.is(ChangeKind.ROW_REMOVED);
    return whole ? kinds + ", " + ChangeLabels.status(row.row(), diff) : kinds;
  }

  private void name() {
    Optional<String> was = row.before().flatMap(ManifestRow::check);
    Optional<String> is = row.after().flatMap(ManifestRow::check);
    if (was.isPresent() && is.isPresent() && !was.equals(is)) {
      line.raw(" ").add(line.code(was.get())).raw(" → ").add(line.code(is.get()));
    } else {
      is.or(() -> was).ifPresent(id -> line.raw(" ").add(line.code(id)));
    }
  }

  private void value(SepChange change) {
    switch (change.kind()) {
      case NEWLY_EXCLUDED -> {
        line.raw(" — reason: ");
        line.add(line.withoutMentions(cut(change.after().orElse(""), LONGEST)));
      }
      case REASON_CHANGED -> {
        line.raw(" — reason: ");
        words(change);
      }
      case URL_CHANGED -> step(line.raw(" — url: "), change);
      case ISSUE_CHANGED -> step(line.raw(" — issue: "), change);
      default -> {}
    }
  }

  private static void step(MarkdownOutput line, SepChange change) {
    address(line, change.before());
    address(line.raw(" → "), change.after());
  }

  private static void address(MarkdownOutput line, Optional<String> address) {
    String label = address.map(each -> cut(each, LONGEST)).orElse("none");
    line.add(line.link(address, line.code(label)));
  }

  private void words(SepChange change) {
    List<WordDiff> pieces = TextDiff.of(change.before().orElse(""), change.after().orElse(""));
    int most =
        pieces.stream().mapToInt(piece -> piece.text().length()).sum() > LONGEST
            ? CONTEXT * 2
            : LONGEST;
    for (WordDiff piece : pieces) {
      space(isSpace(piece.text(), 0));
      Content words = line.withoutMentions(cut(piece.text(), most));
      switch (piece.kind()) {
        case SAME -> line.add(words);
        case REMOVED -> line.raw("<del>").add(words).raw("</del>");
        case ADDED -> line.raw("<ins>").add(words).raw("</ins>");
      }
      space(!piece.text().isBlank() && isSpace(piece.text(), piece.text().length() - 1));
    }
  }

  private static boolean isSpace(String text, int index) {
    return Character.isWhitespace(text.charAt(index));
  }

  /** Words are stripped of the spaces that they begin and end with. */
  private void space(boolean wanted) {
    if (wanted) {
      line.raw(" ");
    }
  }

  /** Both ends of a long text. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int half = most / 2;
    return text.substring(0, half) + " … " + text.substring(text.length() - half);
  }
}
