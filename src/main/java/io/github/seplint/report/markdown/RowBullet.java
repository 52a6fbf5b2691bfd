package io.github.seplint.report.markdown;

import io.github.seplint.coverage.CorpusDiff;
import io.github.seplint.coverage.RowChange;
import io.github.seplint.coverage.SepChange;
import io.github.seplint.coverage.SepChange.Kind;
import io.github.seplint.coverage.SepRow;
import io.github.seplint.report.change.ChangeWords;
import io.github.seplint.report.change.WordPieces;
import io.github.seplint.spec.token.WordDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** What has become of a row, on one line. */
final class RowBullet {
  /** What is longer is cut: who wants to read it all has the file. */
  private static final int LONGEST = 1_000;

  private static final int CONTEXT = 40;

  private final CorpusDiff diff;
  private final RowChange row;
  private final Paragraph line = new Paragraph();

  private RowBullet(CorpusDiff diff, RowChange row) {
    this.diff = diff;
    this.row = row;
  }

  /** A line of a list; ends with a line break. */
  static String of(CorpusDiff diff, RowChange row) {
    RowBullet bullet = new RowBullet(diff, row);
    bullet.fill();
    return MarkdownText.of(Nodes.bullets(List.of(bullet.line))) + "\n";
  }

  /** The same for what has changed of a SEP itself. */
  static String of(SepChange change) {
    Paragraph line = Nodes.paragraph(Nodes.strong(ChangeWords.of(change.kind())));
    boolean step = change.kind() == Kind.FILE_MOVED || change.kind() == Kind.SPEC_URL_CHANGED;
    if (step) {
      Nodes.append(line, Nodes.own(": "), address(change.before()));
      Nodes.append(line, Nodes.own(" → "), address(change.after()));
    } else {
      Nodes.append(line, Nodes.own(" "), Nodes.code(cut(change.subject(), LONGEST)));
    }
    return MarkdownText.of(Nodes.bullets(List.of(line))) + "\n";
  }

  private void fill() {
    append(Nodes.strong(kinds()));
    name();
    Optional<SepChange> reworded =
        row.changes().stream().filter(each -> each.kind() == Kind.REWORDED).findFirst();
    if (reworded.isPresent()) {
      append(Nodes.own(": "));
      words(reworded.get());
    } else if (!row.row().text().isBlank()) {
      append(Nodes.own(": "));
      append(Nodes.uncalled(cut(row.row().text(), LONGEST)));
    }
    row.changes().forEach(this::value);
  }

  private String kinds() {
    String kinds =
        row.changes().stream()
            .map(change -> ChangeWords.of(change.kind()))
            .collect(Collectors.joining(", "));
    boolean whole = row.is(Kind.ROW_ADDED) || row.is(Kind.ROW_REMOVED);
    return whole ? kinds + ", " + ChangeWords.status(row.row(), diff) : kinds;
  }

  private void name() {
    Optional<String> was = row.before().flatMap(SepRow::check);
    Optional<String> is = row.after().flatMap(SepRow::check);
    if (was.isPresent() && is.isPresent() && !was.equals(is)) {
      append(Nodes.own(" "), Nodes.code(was.get()), Nodes.own(" → "), Nodes.code(is.get()));
    } else {
      is.or(() -> was).ifPresent(id -> append(Nodes.own(" "), Nodes.code(id)));
    }
  }

  private void value(SepChange change) {
    switch (change.kind()) {
      case NEWLY_EXCLUDED -> {
        append(Nodes.own(" — reason: "));
        append(Nodes.uncalled(cut(change.after().orElse(""), LONGEST)));
      }
      case REASON_CHANGED -> {
        append(Nodes.own(" — reason: "));
        words(change);
      }
      case URL_CHANGED -> step("url", change);
      case ISSUE_CHANGED -> step("issue", change);
      default -> {}
    }
  }

  private void step(String name, SepChange change) {
    append(Nodes.own(" — " + name + ": "), address(change.before()));
    append(Nodes.own(" → "), address(change.after()));
  }

  private static Node address(Optional<String> address) {
    return Nodes.link(address, Nodes.code(address.map(each -> cut(each, LONGEST)).orElse("none")));
  }

  private void words(SepChange change) {
    List<WordDiff> pieces = WordPieces.of(change.before().orElse(""), change.after().orElse(""));
    int most =
        pieces.stream().mapToInt(piece -> piece.text().length()).sum() > LONGEST
            ? CONTEXT * 2
            : LONGEST;
    for (WordDiff piece : pieces) {
      space(isSpace(piece.text(), 0));
      List<Node> words = Nodes.uncalled(cut(piece.text(), most));
      switch (piece.kind()) {
        case SAME -> append(words);
        case REMOVED -> append(Nodes.deleted(words));
        case ADDED -> append(Nodes.inserted(words));
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
      append(Nodes.own(" "));
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

  private void append(Node... parts) {
    Nodes.append(line, parts);
  }

  private void append(List<Node> parts) {
    new ArrayList<>(parts).forEach(line::appendChild);
  }
}
