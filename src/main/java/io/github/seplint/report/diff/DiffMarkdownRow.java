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

/** A list item for one changed row. */
final class DiffMarkdownRow {
  /** The maximum length of a text, in characters. */
  private static final int MAX_LENGTH = 1_000;

  private static final int CONTEXT = 40;

  private final CorpusDiff diff;
  private final RowChange row;
  private final MarkdownOutput line = new MarkdownOutput();

  private DiffMarkdownRow(CorpusDiff diff, RowChange row) {
    this.diff = diff;
    this.row = row;
  }

  /** Returns the list item of a row, with a line break. */
  static String of(CorpusDiff diff, RowChange row) {
    DiffMarkdownRow bullet = new DiffMarkdownRow(diff, row);
    bullet.fill();
    return bullet.line.raw("\n").text();
  }

  /** Returns the list item of a change to the SEP itself. */
  static String of(SepChange change) {
    MarkdownOutput line = new MarkdownOutput();
    line.raw("- **").text(change.kind().label()).raw("**");
    if (change.kind() == ChangeKind.FILE_MOVED || change.kind() == ChangeKind.SPEC_URL_CHANGED) {
      arrow(line.raw(": "), change);
    } else {
      line.raw(" ").add(line.code(cut(change.subject(), MAX_LENGTH)));
    }
    return line.raw("\n").text();
  }

  private void fill() {
    line.raw("- **").text(String.join(", ", ChangeLabels.of(row, diff))).raw("**");
    name();
    Optional<SepChange> reworded =
        row.changes().stream().filter(each -> each.kind() == ChangeKind.REWORDED).findFirst();
    if (reworded.isPresent()) {
      line.raw(": ");
      wordDiff(reworded.get());
    } else if (!row.row().text().isBlank()) {
      line.raw(": ");
      line.add(line.withoutMentions(cut(row.row().text(), MAX_LENGTH)));
    }
    row.changes().forEach(this::value);
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
        line.add(line.withoutMentions(cut(change.after().orElse(""), MAX_LENGTH)));
      }
      case REASON_CHANGED -> {
        line.raw(" — reason: ");
        wordDiff(change);
      }
      case URL_CHANGED -> arrow(line.raw(" — url: "), change);
      case ISSUE_CHANGED -> arrow(line.raw(" — issue: "), change);
      default -> {}
    }
  }

  private static void arrow(MarkdownOutput line, SepChange change) {
    address(line, change.before());
    address(line.raw(" → "), change.after());
  }

  private static void address(MarkdownOutput line, Optional<String> address) {
    String label = address.map(each -> cut(each, MAX_LENGTH)).orElse("none");
    line.add(line.link(address, line.code(label)));
  }

  private void wordDiff(SepChange change) {
    List<WordDiff> pieces = TextDiff.of(change.before().orElse(""), change.after().orElse(""));
    int maximum =
        pieces.stream().mapToInt(piece -> piece.text().length()).sum() > MAX_LENGTH
            ? CONTEXT * 2
            : MAX_LENGTH;
    for (WordDiff piece : pieces) {
      space(isSpace(piece.text(), 0));
      Content text = line.withoutMentions(cut(piece.text(), maximum));
      switch (piece.kind()) {
        case SAME -> line.add(text);
        case REMOVED -> line.raw("<del>").add(text).raw("</del>");
        case ADDED -> line.raw("<ins>").add(text).raw("</ins>");
      }
      space(!piece.text().isBlank() && isSpace(piece.text(), piece.text().length() - 1));
    }
  }

  private static boolean isSpace(String text, int index) {
    return Character.isWhitespace(text.charAt(index));
  }

  /** User content is stripped, so spaces around it are written separately. */
  private void space(boolean wanted) {
    if (wanted) {
      line.raw(" ");
    }
  }

  /** Returns both ends of a long text. */
  private static String cut(String text, int maximum) {
    if (text.length() <= maximum) {
      return text;
    }
    int half = maximum / 2;
    return text.substring(0, half) + " … " + text.substring(text.length() - half);
  }
}
