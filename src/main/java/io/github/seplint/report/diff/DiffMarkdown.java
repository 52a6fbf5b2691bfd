package io.github.seplint.report.diff;

import gg.jte.Content;
import io.github.seplint.manifest.CorpusDiff;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepDiff;
import io.github.seplint.manifest.SepDiff.RowChange;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.diff.ChangeLabels.CountColumn;
import io.github.seplint.report.markdown.MarkdownOutput;
import io.github.seplint.spec.token.WordDiff;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes changes as a comment on a pull request: regressions, then counts, then a collapsed part
 * per SEP. It respects the size limit of GitHub.
 */
public final class DiffMarkdown {
  /** The maximum length of a comment on GitHub, in characters. */
  public static final int MAX_LENGTH = 65_536;

  private static final int MAX_SEPS = 100;
  private static final String END_OF_DETAILS = "\n</details>\n\n";

  /** Room for the line about omitted rows, and for the end of a part. */
  private static final int RESERVE = 400;

  private final CorpusDiff diff;
  private final StringBuilder page = new StringBuilder();

  /** In bytes of UTF-8, which is at least the number of characters. */
  private int room = MAX_LENGTH - RESERVE;

  private int added;

  private DiffMarkdown(CorpusDiff diff) {
    this.diff = diff;
  }

  /** Returns the comment, which ends with a line break. */
  public static String of(CorpusDiff diff) {
    return new DiffMarkdown(diff).text();
  }

  private String text() {
    add(head(), "");
    if (!diff.seps().isEmpty()) {
      regressions();
      add(table(), "");
      if (!diff.seps().stream().allMatch(this::details)) {
        page.append(omitted());
      }
    }
    return page.toString();
  }

  /** Adds a part if it fits together with the text that must follow it. */
  private boolean add(String part, String end) {
    int length = bytes(part);
    if (length + bytes(end) > room) {
      return false;
    }
    page.append(part);
    room -= length;
    return true;
  }

  private static int bytes(String part) {
    return part.getBytes(StandardCharsets.UTF_8).length;
  }

  private String head() {
    MarkdownOutput head = new MarkdownOutput();
    head.raw("### Traceability: ").text(title()).raw("\n\n");
    head.add(head.code(shortened(diff.before().name()))).raw(" → ");
    head.add(head.code(shortened(diff.after().name()))).raw("\n\n");
    if (!diff.seps().isEmpty()) {
      head.text(ChangeLabels.summary(diff)).raw("\n\n");
    }
    return head.text();
  }

  private String title() {
    if (diff.seps().isEmpty()) {
      return "no changes";
    }
    return diff.knowsRuns()
        ? ChangeLabels.shares(diff, " tested before, ", " now")
        : ChangeLabels.tally(diff.tally());
  }

  private void regressions() {
    if (diff.regressions() == 0) {
      return;
    }
    add("#### " + SummaryLine.count(diff.regressions(), "regression") + "\n\n", "");
    boolean all =
        diff.seps().stream()
            .flatMap(sep -> sep.regressions().stream())
            .allMatch(row -> add(item(row), "\n"));
    if (all) {
      add("\n", "");
    }
  }

  private String table() {
    List<CountColumn> columns = CountColumn.of(diff);
    StringBuilder table = new StringBuilder();
    table.append(CountColumn.heading(columns).collect(Collectors.joining(" | ", "| ", " |\n")));
    table.append("| --- |").append(" ---: |".repeat(columns.size())).append('\n');
    for (SepDiff sep : diff.seps().subList(0, Math.min(MAX_SEPS, diff.seps().size()))) {
      table.append(line("SEP-" + sep.number(), columns, sep.before(), sep.after()));
    }
    int more = diff.seps().size() - MAX_SEPS;
    if (more > 0) {
      table.append("| and ").append(more).append(" more |");
      table.append("  |".repeat(columns.size())).append('\n');
    }
    RowCounts before = diff.before().manifest().counts();
    table.append(line("all", columns, before, diff.after().manifest().counts()));
    return table.append('\n').toString();
  }

  private static String line(
      String name, List<CountColumn> columns, RowCounts before, RowCounts after) {
    return CountColumn.line(name, columns, before, after, " → ")
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Adds the part of a SEP; returns whether all of it fits. */
  private boolean details(SepDiff sep) {
    String tally = ChangeLabels.tally(sep.tally());
    String summary = "<details>\n<summary>SEP-" + sep.number() + ": " + tally + "</summary>\n\n";
    if (!add(summary, END_OF_DETAILS)) {
      return false;
    }
    List<ChangeKind> inSummary = List.of(ChangeKind.SEP_ADDED, ChangeKind.SEP_REMOVED);
    boolean all =
        sep.own().stream()
            .filter(each -> !inSummary.contains(each.kind()))
            .allMatch(each -> add(item(each), END_OF_DETAILS));
    for (RowChange row : sep.rows()) {
      all = all && add(item(row), END_OF_DETAILS);
      added += all ? 1 : 0;
    }
    add(END_OF_DETAILS, "");
    return all;
  }

  private String omitted() {
    int rows = diff.seps().stream().mapToInt(sep -> sep.rows().size()).sum();
    String omitted = (rows - added) + " of " + SummaryLine.count(rows, "changed row");
    return omitted
        + " omitted: a comment is limited to 65,536 characters; run `seplint diff` to see all.";
  }

  private static String shortened(String name) {
    return name.length() <= 200 ? name : name.substring(0, 200) + "…";
  }

  private String item(RowChange row) {
    ListItem item = new ListItem(ChangeLabels.of(row, diff));
    item.name(row);
    Optional<SepChange> reworded = ChangeLabels.change(row, ChangeKind.REWORDED);
    if (reworded.isPresent()) {
      item.words(": ", reworded.get());
    } else if (!row.row().text().isBlank()) {
      item.text(": ", row.row().text());
    }
    row.changes().forEach(item::value);
    return item.end();
  }

  private static String item(SepChange change) {
    ListItem item = new ListItem(change.kind().label());
    if (change.kind() == ChangeKind.FILE_MOVED || change.kind() == ChangeKind.SPEC_URL_CHANGED) {
      item.arrow(": ", change);
    } else {
      item.code(" ", ListItem.cut(change.subject(), ListItem.MAX_TEXT));
    }
    return item.end();
  }

  /** A list item for a change of a row or of a SEP. */
  private static final class ListItem {
    /** The maximum length of a text, in characters. */
    private static final int MAX_TEXT = 1_000;

    private static final int CONTEXT = 40;

    private final MarkdownOutput line = new MarkdownOutput();

    ListItem(String label) {
      line.raw("- **").text(label).raw("**");
    }

    String end() {
      return line.raw("\n").text();
    }

    void name(RowChange row) {
      Optional<String> was = row.before().flatMap(ManifestRow::check);
      Optional<String> is = row.after().flatMap(ManifestRow::check);
      if (was.isPresent() && is.isPresent() && !was.equals(is)) {
        code(" ", was.get());
        code(" → ", is.get());
      } else {
        is.or(() -> was).ifPresent(id -> code(" ", id));
      }
    }

    void value(SepChange change) {
      switch (change.kind()) {
        case NEWLY_EXCLUDED -> text(" — reason: ", change.after().orElse(""));
        case REASON_CHANGED -> words(" — reason: ", change);
        case URL_CHANGED -> arrow(" — url: ", change);
        case ISSUE_CHANGED -> arrow(" — issue: ", change);
        default -> {}
      }
    }

    void code(String start, String text) {
      line.raw(start).add(line.code(text));
    }

    void text(String start, String text) {
      line.raw(start).add(line.withoutMentions(cut(text, MAX_TEXT)));
    }

    void arrow(String start, SepChange change) {
      address(start, change.before());
      address(" → ", change.after());
    }

    private void address(String start, Optional<String> address) {
      String label = address.map(each -> cut(each, MAX_TEXT)).orElse("none");
      line.raw(start).add(line.link(address, line.code(label)));
    }

    void words(String start, SepChange change) {
      line.raw(start);
      List<WordDiff> pieces = ChangeLabels.words(change);
      int length = pieces.stream().mapToInt(piece -> piece.text().length()).sum();
      int maximum = length > MAX_TEXT ? CONTEXT * 2 : MAX_TEXT;
      for (WordDiff piece : pieces) {
        line.raw(space(piece.text(), 0));
        Content text = line.withoutMentions(cut(piece.text(), maximum));
        switch (piece.kind()) {
          case SAME -> line.add(text);
          case REMOVED -> line.raw("<del>").add(text).raw("</del>");
          case ADDED -> line.raw("<ins>").add(text).raw("</ins>");
        }
        line.raw(piece.text().isBlank() ? "" : space(piece.text(), piece.text().length() - 1));
      }
    }

    /** User content is stripped, so spaces around it are written separately. */
    private static String space(String text, int index) {
      return Character.isWhitespace(text.charAt(index)) ? " " : "";
    }

    private static String cut(String text, int maximum) {
      if (text.length() <= maximum) {
        return text;
      }
      int half = maximum / 2;
      return text.substring(0, half) + " … " + text.substring(text.length() - half);
    }
  }
}
