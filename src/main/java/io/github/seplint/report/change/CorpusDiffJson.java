package io.github.seplint.report.change;

import io.github.seplint.coverage.CorpusDiff;
import io.github.seplint.coverage.CorpusState;
import io.github.seplint.coverage.Counts;
import io.github.seplint.coverage.RowChange;
import io.github.seplint.coverage.SepChange;
import io.github.seplint.coverage.SepChange.Kind;
import io.github.seplint.coverage.SepDiff;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.report.JsonText;
import io.github.seplint.spec.token.WordDiff;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** JSON of the changes; see {@code schemas/diff.schema.json}. */
public final class CorpusDiffJson {
  private static final int VERSION = 1;

  private final CorpusDiff diff;

  private CorpusDiffJson(CorpusDiff diff) {
    this.diff = diff;
  }

  /** An object with sorted keys. */
  public static String of(CorpusDiff diff) {
    return JsonText.of(new CorpusDiffJson(diff).all());
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
  private Map<String, Object> counts(Counts counts) {
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
    entry.put("changes", sep.own().stream().map(CorpusDiffJson::change).toList());
    entry.put("rows", sep.rows().stream().map(this::row).toList());
    return entry;
  }

  private static Map<String, Object> change(SepChange change) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("kind", word(change.kind()));
    if (change.kind() == Kind.NEWLY_UNTRACKED || change.kind() == Kind.NO_LONGER_UNTRACKED) {
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
    if (row.is(Kind.REWORDED)) {
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
    return WordPieces.of(was.text(), is.text()).stream().map(CorpusDiffJson::piece).toList();
  }

  private static Map<String, Object> piece(WordDiff piece) {
    return new TreeMap<>(
        Map.of("kind", piece.kind().name().toLowerCase(Locale.ROOT), "text", piece.text()));
  }

  /** {@code newly-tested}. */
  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
