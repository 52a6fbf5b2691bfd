package io.github.seplint.report.diff;

import io.github.seplint.json.JsonObject;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The JSON of changes; see {@code schemas/diff.schema.json}. */
public final class DiffJson {
  private static final int VERSION = 1;

  private final boolean runsKnown;

  private DiffJson(boolean runsKnown) {
    this.runsKnown = runsKnown;
  }

  public static String of(CorpusDiff diff) {
    return JsonWriter.of(new DiffJson(diff.knowsRuns()).corpus(diff));
  }

  private JsonObject corpus(CorpusDiff diff) {
    JsonObject tally = new JsonObject();
    diff.tally().forEach((kind, count) -> tally.put(id(kind), count));
    return new JsonObject()
        .put("version", VERSION)
        .put("runsKnown", runsKnown)
        .put("before", state(diff.before()))
        .put("after", state(diff.after()))
        .put("changes", tally)
        .put("regressions", diff.regressions())
        .put("seps", diff.seps(), this::sep);
  }

  private JsonObject state(CorpusState state) {
    return new JsonObject()
        .put("name", state.name())
        .put("source", state.manifest().source())
        .put("counts", counts(state.manifest().counts()));
  }

  /** Counts of rows; some are known only after a run. */
  private JsonObject counts(RowCounts counts) {
    JsonObject json = new JsonObject();
    json.put("checked", counts.tested() + counts.untested());
    json.put("excluded", counts.excluded()).put("unkeyed", counts.unkeyed());
    if (runsKnown) {
      json.put("tested", counts.tested()).put("untested", counts.untested());
      json.put("untracked", counts.untracked());
    }
    return json;
  }

  private JsonObject sep(SepDiff sep) {
    return new JsonObject()
        .put("sep", sep.number())
        .put("yaml", sep.yaml())
        .put("before", counts(sep.before()))
        .put("after", counts(sep.after()))
        .put("changes", sep.own(), DiffJson::change)
        .put("rows", sep.rows(), this::rowChange);
  }

  private static JsonObject change(SepChange change) {
    List<ChangeKind> ofChecks = List.of(ChangeKind.NEWLY_UNTRACKED, ChangeKind.NO_LONGER_UNTRACKED);
    return new JsonObject()
        .put("kind", id(change.kind()))
        .put("check", Optional.of(change.subject()).filter(id -> ofChecks.contains(change.kind())))
        .put("before", change.before())
        .put("after", change.after());
  }

  private JsonObject rowChange(RowChange row) {
    List<WordDiff> words =
        ChangeLabels.change(row, ChangeKind.REWORDED).map(ChangeLabels::words).orElse(List.of());
    return new JsonObject()
        .put("kinds", row.changes(), change -> id(change.kind()))
        .put("regression", row.isRegression())
        .put("before", row.before().map(this::row))
        .put("after", row.after().map(this::row))
        .putUnlessEmpty("words", words, DiffJson::word);
  }

  private JsonObject row(ManifestRow row) {
    return new JsonObject()
        .put("disposition", row.disposition().name().toLowerCase(Locale.ROOT))
        .put("text", row.text())
        .put("check", row.check())
        .put("reason", row.reason())
        .put("url", row.url())
        .put("issue", row.issue())
        .put("tested", row.check().filter(check -> runsKnown).map(check -> row.tested()));
  }

  private static JsonObject word(WordDiff word) {
    String kind = word.kind().name().toLowerCase(Locale.ROOT);
    return new JsonObject().put("kind", kind).put("text", word.text());
  }

  /** {@code newly-tested}. */
  private static String id(ChangeKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
