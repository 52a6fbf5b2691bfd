package io.github.seplint.report.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.manifest.CorpusDiff;
import io.github.seplint.manifest.CorpusDiff.CorpusState;
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

/** JSON of the changes; see {@code schemas/diff.schema.json}. */
public final class DiffJson {
  private static final int VERSION = 1;

  private final CorpusDiff diff;

  private DiffJson(CorpusDiff diff) {
    this.diff = diff;
  }

  /** An object with sorted keys. */
  public static String of(CorpusDiff diff) {
    return JsonWriter.of(new DiffJson(diff).all());
  }

  private Map<String, Object> all() {
    Map<String, Object> all = new TreeMap<>();
    all.put("version", VERSION);
    all.put("runsKnown", diff.knowsRuns());
    all.put("before", state(diff.before()));
    all.put("after", state(diff.after()));
    Map<String, Object> tally = new TreeMap<>();
    diff.tally().forEach((kind, count) -> tally.put(word(kind), count));
    all.put("changes", tally);
    all.put("regressions", diff.regressions());
    all.put("seps", diff.seps().stream().map(this::sep).toList());
    return all;
  }

  private Map<String, Object> state(CorpusState state) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("name", state.name());
    state.manifest().source().ifPresent(source -> entry.put("source", source));
    entry.put("counts", counts(state.manifest().counts()));
    return entry;
  }

  /** Of rows with a check nobody knows whether they are tested, unless there was a run. */
  private Map<String, Object> counts(RowCounts counts) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("checked", counts.tested() + counts.untested());
    entry.put("excluded", counts.excluded());
    entry.put("unkeyed", counts.unkeyed());
    if (diff.knowsRuns()) {
      entry.put("tested", counts.tested());
      entry.put("untested", counts.untested());
      entry.put("untracked", counts.untracked());
    }
    return entry;
  }

  private Map<String, Object> sep(SepDiff sep) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("sep", sep.number());
    entry.put("yaml", sep.yaml());
    entry.put("before", counts(sep.before()));
    entry.put("after", counts(sep.after()));
    entry.put("changes", sep.own().stream().map(DiffJson::change).toList());
    entry.put("rows", sep.rows().stream().map(this::row).toList());
    return entry;
  }

  private static Map<String, Object> change(SepChange change) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("kind", word(change.kind()));
    if (change.kind() == ChangeKind.NEWLY_UNTRACKED
        || change.kind() == ChangeKind.NO_LONGER_UNTRACKED) {
      entry.put("check", change.subject());
    }
    change.before().ifPresent(text -> entry.put("before", text));
    change.after().ifPresent(text -> entry.put("after", text));
    return entry;
  }

  private Map<String, Object> row(RowChange row) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("kinds", row.changes().stream().map(change -> word(change.kind())).toList());
    entry.put("regression", row.isRegression());
    row.before().ifPresent(was -> entry.put("before", row(was)));
    row.after().ifPresent(is -> entry.put("after", row(is)));
    if (row.is(ChangeKind.REWORDED)) {
      entry.put("words", words(row.before().orElseThrow(), row.after().orElseThrow()));
    }
    return entry;
  }

  private Map<String, Object> row(ManifestRow row) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("disposition", row.disposition().name().toLowerCase(Locale.ROOT));
    entry.put("text", row.text());
    put(entry, "check", row.check());
    put(entry, "reason", row.reason());
    put(entry, "url", row.url());
    put(entry, "issue", row.issue());
    if (diff.knowsRuns() && row.check().isPresent()) {
      entry.put("tested", row.tested());
    }
    return entry;
  }

  private static void put(Map<String, Object> entry, String key, Optional<String> value) {
    value.ifPresent(text -> entry.put(key, text));
  }

  private static List<Map<String, Object>> words(ManifestRow was, ManifestRow is) {
    return WordDiffJson.of(was.text(), is.text()).stream().map(DiffJson::piece).toList();
  }

  private static Map<String, Object> piece(WordDiff piece) {
    return new TreeMap<>(
        Map.of("kind", piece.kind().name().toLowerCase(Locale.ROOT), "text", piece.text()));
  }

  /** {@code newly-tested}. */
  private static String word(ChangeKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Compares two texts. */
  static final class WordDiffJson {
    private WordDiffJson() {}

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
      int done = 0;
      for (AbstractDelta<String> delta : DiffUtils.diff(older, newer).getDeltas()) {
        add(pieces, Kind.SAME, newer.subList(done, delta.getTarget().getPosition()));
        add(pieces, Kind.REMOVED, delta.getSource().getLines());
        add(pieces, Kind.ADDED, delta.getTarget().getLines());
        done = delta.getTarget().getPosition() + delta.getTarget().size();
      }
      add(pieces, Kind.SAME, newer.subList(done, newer.size()));
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
