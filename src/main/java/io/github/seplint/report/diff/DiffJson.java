package io.github.seplint.report.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.manifest.CorpusDiff;
import io.github.seplint.manifest.CorpusDiff.CorpusState;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepDiff;
import io.github.seplint.manifest.SepDiff.RowChange;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import io.github.seplint.spec.token.WordDiff;
import io.github.seplint.spec.token.WordDiff.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The JSON of changes; see {@code schemas/diff.schema.json}. */
public final class DiffJson {
  private static final int VERSION = 1;

  private DiffJson() {}

  private record DiffObject(
      int version,
      boolean runsKnown,
      StateJson before,
      StateJson after,
      Map<String, Integer> changes,
      int regressions,
      List<SepJson> seps) {}

  private record StateJson(String name, Optional<String> source, Counts counts) {
    static StateJson of(CorpusState state, boolean runsKnown) {
      Manifest manifest = state.manifest();
      return new StateJson(
          state.name(), manifest.source(), Counts.of(manifest.counts(), runsKnown));
    }
  }

  /** Counts of rows; the last three are known only after a run. */
  private record Counts(
      int checked,
      int excluded,
      int unkeyed,
      Optional<Integer> tested,
      Optional<Integer> untested,
      Optional<Integer> untracked) {
    static Counts of(RowCounts counts, boolean runsKnown) {
      Optional<RowCounts> known = Optional.of(counts).filter(each -> runsKnown);
      return new Counts(
          counts.tested() + counts.untested(),
          counts.excluded(),
          counts.unkeyed(),
          known.map(RowCounts::tested),
          known.map(RowCounts::untested),
          known.map(RowCounts::untracked));
    }
  }

  private record SepJson(
      long sep,
      String yaml,
      Counts before,
      Counts after,
      List<ChangeJson> changes,
      List<RowChangeJson> rows) {
    static SepJson of(SepDiff sep, boolean runsKnown) {
      return new SepJson(
          sep.number(),
          sep.yaml(),
          Counts.of(sep.before(), runsKnown),
          Counts.of(sep.after(), runsKnown),
          sep.own().stream().map(ChangeJson::of).toList(),
          sep.rows().stream().map(row -> RowChangeJson.of(row, runsKnown)).toList());
    }
  }

  private record ChangeJson(
      String kind, Optional<String> check, Optional<String> before, Optional<String> after) {
    static ChangeJson of(SepChange change) {
      boolean untracked =
          change.kind() == ChangeKind.NEWLY_UNTRACKED
              || change.kind() == ChangeKind.NO_LONGER_UNTRACKED;
      return new ChangeJson(
          id(change.kind()),
          Optional.of(change.subject()).filter(check -> untracked),
          change.before(),
          change.after());
    }
  }

  private record RowChangeJson(
      List<String> kinds,
      boolean regression,
      Optional<RowJson> before,
      Optional<RowJson> after,
      Optional<List<WordJson>> words) {
    static RowChangeJson of(RowChange row, boolean runsKnown) {
      return new RowChangeJson(
          row.changes().stream().map(change -> id(change.kind())).toList(),
          row.isRegression(),
          row.before().map(before -> RowJson.of(before, runsKnown)),
          row.after().map(after -> RowJson.of(after, runsKnown)),
          Optional.of(row).filter(each -> each.is(ChangeKind.REWORDED)).map(WordJson::of));
    }
  }

  private record RowJson(
      String disposition,
      String text,
      Optional<String> check,
      Optional<String> reason,
      Optional<String> url,
      Optional<String> issue,
      Optional<Boolean> tested) {
    static RowJson of(ManifestRow row, boolean runsKnown) {
      return new RowJson(
          row.disposition().name().toLowerCase(Locale.ROOT),
          row.text(),
          row.check(),
          row.reason(),
          row.url(),
          row.issue(),
          row.check().filter(check -> runsKnown).map(check -> row.tested()));
    }
  }

  private record WordJson(String kind, String text) {
    static List<WordJson> of(RowChange row) {
      String before = row.before().orElseThrow().text();
      return TextDiff.of(before, row.after().orElseThrow().text()).stream()
          .map(each -> new WordJson(each.kind().name().toLowerCase(Locale.ROOT), each.text()))
          .toList();
    }
  }

  /** Returns the JSON object of a diff. */
  public static String of(CorpusDiff diff) {
    boolean runsKnown = diff.knowsRuns();
    Map<String, Integer> tally = new TreeMap<>();
    diff.tally().forEach((kind, count) -> tally.put(id(kind), count));
    return JsonWriter.of(
        new DiffObject(
            VERSION,
            runsKnown,
            StateJson.of(diff.before(), runsKnown),
            StateJson.of(diff.after(), runsKnown),
            tally,
            diff.regressions(),
            diff.seps().stream().map(sep -> SepJson.of(sep, runsKnown)).toList()));
  }

  /** {@code newly-tested}. */
  private static String id(ChangeKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Compares two texts word by word. */
  static final class TextDiff {
    private TextDiff() {}

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
}
