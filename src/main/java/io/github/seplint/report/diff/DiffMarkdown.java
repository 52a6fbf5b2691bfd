package io.github.seplint.report.diff;

import io.github.seplint.manifest.CorpusDiff;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.SepDiff;
import io.github.seplint.manifest.SepDiff.RowChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.diff.DiffText.CountColumns;
import io.github.seplint.report.markdown.MarkdownOutput;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
  private final TruncatingBuffer page = new TruncatingBuffer(MAX_LENGTH - RESERVE);
  private int added;

  private DiffMarkdown(CorpusDiff diff) {
    this.diff = diff;
  }

  /** Returns the comment, which ends with a line break. */
  public static String of(CorpusDiff diff) {
    return new DiffMarkdown(diff).text();
  }

  private String text() {
    page.add(head(), "");
    if (diff.seps().isEmpty()) {
      return page.text();
    }
    regressions();
    page.add(table(), "");
    boolean all = diff.seps().stream().allMatch(this::details);
    return all ? page.text() : page.text() + omitted();
  }

  private String head() {
    MarkdownOutput head = new MarkdownOutput();
    head.raw("### ").text(title()).raw("\n\n");
    head.add(head.code(shortened(diff.before().name()))).raw(" → ");
    head.add(head.code(shortened(diff.after().name()))).raw("\n\n");
    if (!diff.seps().isEmpty()) {
      String tally = String.join(", ", ChangeLabels.tally(diff.tally()));
      head.text(SummaryLine.count(diff.seps().size(), "SEP") + " changed: " + tally).raw("\n\n");
    }
    return head.text();
  }

  private String title() {
    if (diff.seps().isEmpty()) {
      return "Traceability: no changes";
    }
    return diff.knowsRuns()
        ? "Traceability: "
            + ChangeLabels.share(diff.before().manifest().counts())
            + " tested before, "
            + ChangeLabels.share(diff.after().manifest().counts())
            + " now"
        : "Traceability: " + String.join(", ", ChangeLabels.tally(diff.tally()));
  }

  private void regressions() {
    if (diff.regressions() == 0) {
      return;
    }
    String title = SummaryLine.count(diff.regressions(), "regression");
    page.add("#### " + title + "\n\n", "");
    for (SepDiff sep : diff.seps()) {
      for (RowChange row : sep.regressions()) {
        if (!page.add(DiffMarkdownRow.of(diff, row), "\n")) {
          return;
        }
      }
    }
    page.add("\n", "");
  }

  private String table() {
    List<CountColumns> columns = CountColumns.of(diff);
    StringBuilder table = new StringBuilder("| SEP |");
    columns.forEach(column -> table.append(' ').append(column.name()).append(" |"));
    table.append("\n| --- |").append(" ---: |".repeat(columns.size())).append('\n');
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
      String name, List<CountColumns> columns, RowCounts before, RowCounts after) {
    StringBuilder line = new StringBuilder("| ").append(name).append(" |");
    for (CountColumns column : columns) {
      line.append(' ').append(column.cell(before, after, " → ")).append(" |");
    }
    return line.append('\n').toString();
  }

  /** Adds the part of a SEP; returns whether all of it fits. */
  private boolean details(SepDiff sep) {
    if (!page.add(summary(sep), END_OF_DETAILS)) {
      return false;
    }
    boolean all =
        sep.own().stream()
            .filter(
                each ->
                    each.kind() != ChangeKind.SEP_ADDED && each.kind() != ChangeKind.SEP_REMOVED)
            .allMatch(each -> page.add(DiffMarkdownRow.of(each), END_OF_DETAILS));
    for (RowChange row : sep.rows()) {
      all = all && page.add(DiffMarkdownRow.of(diff, row), END_OF_DETAILS);
      added += all ? 1 : 0;
    }
    page.add(END_OF_DETAILS, "");
    return all;
  }

  private static String summary(SepDiff sep) {
    Map<ChangeKind, Integer> tally = new EnumMap<>(ChangeKind.class);
    sep.changes().forEach(change -> tally.merge(change.kind(), 1, Integer::sum));
    return "<details>\n<summary>SEP-"
        + sep.number()
        + ": "
        + String.join(", ", ChangeLabels.tally(tally))
        + "</summary>\n\n";
  }

  private String omitted() {
    int rows = diff.seps().stream().mapToInt(sep -> sep.rows().size()).sum();
    return (rows - added)
        + " of "
        + SummaryLine.count(rows, "changed row")
        + " omitted: a comment is limited to 65,536 characters; run `seplint diff` to see all.";
  }

  private static String shortened(String name) {
    return name.length() <= 200 ? name : name.substring(0, 200) + "…";
  }

  /** A text of limited size; parts that do not fit are omitted. */
  static final class TruncatingBuffer {
    private final StringBuilder text = new StringBuilder();
    private int room;

    /**
     * Creates an empty text.
     *
     * @param room in bytes of UTF-8, which is at least the number of characters
     */
    TruncatingBuffer(int room) {
      this.room = room;
    }

    /** Adds a part if it fits together with the text that must follow it. */
    boolean add(String part, String end) {
      int needed = bytes(part) + bytes(end);
      if (needed > room) {
        return false;
      }
      text.append(part);
      room -= bytes(part);
      return true;
    }

    private static int bytes(String part) {
      return part.getBytes(StandardCharsets.UTF_8).length;
    }

    String text() {
      return text.toString();
    }
  }
}
