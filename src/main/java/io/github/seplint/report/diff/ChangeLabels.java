package io.github.seplint.report.diff;

import static java.util.stream.Collectors.joining;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.seplint.coverage.Thresholds.TestedShare;
import io.github.seplint.manifest.CorpusDiff;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepDiff.RowChange;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.spec.token.WordDiff;
import io.github.seplint.spec.token.WordDiff.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The labels, counts and word diffs of changes, as all formats for readers print them. */
final class ChangeLabels {
  private ChangeLabels() {}

  /** The labels of the changes of a row; for an added or removed row with its status. */
  static String of(RowChange row, CorpusDiff diff) {
    String labels =
        row.changes().stream().map(change -> change.kind().label()).collect(joining(", "));
    boolean complete = row.is(ChangeKind.ROW_ADDED) || row.is(ChangeKind.ROW_REMOVED);
    return complete ? labels + ", " + status(row.row(), diff) : labels;
  }

  private static String status(ManifestRow row, CorpusDiff diff) {
    return switch (row.disposition()) {
      case CHECKED -> diff.knowsRuns() ? (row.tested() ? "tested" : "untested") : "with a check";
      case EXCLUDED -> "excluded";
      case UNKEYED -> "without check and reason";
    };
  }

  static String summary(CorpusDiff diff) {
    return SummaryLine.count(diff.seps().size(), "SEP") + " changed: " + tally(diff.tally());
  }

  /** The number of changes of each kind, in the order of the kinds. */
  static String tally(Map<ChangeKind, Integer> tally) {
    Stream<Map.Entry<ChangeKind, Integer>> kinds = tally.entrySet().stream();
    return kinds.map(each -> each.getKey().label(each.getValue())).collect(joining(", "));
  }

  /** {@code 3 of 4 (75.0 %)} before, and the same of now. */
  static String shares(CorpusDiff diff, String before, String now) {
    String share = share(diff.before().manifest().counts());
    return share + before + share(diff.after().manifest().counts()) + now;
  }

  private static String share(RowCounts counts) {
    TestedShare share = TestedShare.of(counts);
    String percent = share.finePercent().map(each -> " (" + each + " %)").orElse("");
    return share.tested() + " of " + share.checked() + percent;
  }

  static Optional<SepChange> change(RowChange row, ChangeKind kind) {
    return row.changes().stream().filter(each -> each.kind() == kind).findFirst();
  }

  static List<WordDiff> words(SepChange change) {
    return words(change.before().orElse(""), change.after().orElse(""));
  }

  /** Compares words or, if only punctuation differs, the parts between spaces. */
  static List<WordDiff> words(String before, String after) {
    List<WordDiff> pieces = WordDiff.of(before, after);
    boolean differs = pieces.stream().anyMatch(piece -> piece.kind() != Kind.SAME);
    return differs || before.equals(after) ? pieces : parts(parts(before), parts(after));
  }

  private static List<WordDiff> parts(List<String> older, List<String> newer) {
    List<WordDiff> pieces = new ArrayList<>();
    int end = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(older, newer).getDeltas()) {
      add(pieces, Kind.SAME, newer.subList(end, delta.getTarget().getPosition()));
      add(pieces, Kind.REMOVED, delta.getSource().getLines());
      add(pieces, Kind.ADDED, delta.getTarget().getLines());
      end = delta.getTarget().getPosition() + delta.getTarget().size();
    }
    add(pieces, Kind.SAME, newer.subList(end, newer.size()));
    return pieces;
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split(" ", -1))
        .flatMap(part -> Stream.of(" ", part))
        .skip(1)
        .toList();
  }

  private static void add(List<WordDiff> pieces, Kind kind, List<String> parts) {
    String text = String.join("", parts);
    if (!text.isEmpty()) {
      pieces.add(new WordDiff(kind, text));
    }
  }

  /** A column of counts, before and after. */
  record CountColumn(String name, Function<RowCounts, String> figure) {
    static List<CountColumn> of(CorpusDiff diff) {
      return diff.knowsRuns()
          ? List.of(
              number("rows", CountColumn::rows),
              number("tested", RowCounts::tested),
              number("untested", RowCounts::untested),
              number("excluded", RowCounts::excluded),
              new CountColumn("tested %", CountColumn::percent))
          : List.of(
              number("rows", CountColumn::rows),
              number("with a check", counts -> counts.tested() + counts.untested()),
              number("excluded", RowCounts::excluded));
    }

    private static CountColumn number(String name, ToIntFunction<RowCounts> count) {
      return new CountColumn(name, counts -> String.valueOf(count.applyAsInt(counts)));
    }

    private static int rows(RowCounts counts) {
      return counts.tested() + counts.untested() + counts.excluded() + counts.unkeyed();
    }

    private static String percent(RowCounts counts) {
      return TestedShare.of(counts).finePercent().map(percent -> percent + " %").orElse("-");
    }

    /** The names of all columns, the first with the names of SEPs. */
    static Stream<String> heading(List<CountColumn> columns) {
      return Stream.concat(Stream.of("SEP"), columns.stream().map(CountColumn::name));
    }

    /** A name, and for each column the old and the new value, or the unchanged one. */
    static Stream<String> line(
        String name, List<CountColumn> columns, RowCounts before, RowCounts after, String arrow) {
      return Stream.concat(
          Stream.of(name), columns.stream().map(column -> column.cell(before, after, arrow)));
    }

    private String cell(RowCounts before, RowCounts after, String arrow) {
      String was = figure.apply(before);
      String is = figure.apply(after);
      return was.equals(is) ? is : was + arrow + is;
    }
  }
}
