package io.github.seplint.report.sdk;

import io.github.seplint.json.JsonObject;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.sdk.EarlierMatrix;
import io.github.seplint.sdk.MatrixHistory;
import io.github.seplint.sdk.MatrixHistory.VerdictChange;
import io.github.seplint.sdk.Occurrence;
import io.github.seplint.sdk.RowVerdict;
import io.github.seplint.sdk.SdkColumn;
import io.github.seplint.sdk.SdkMatrix;
import io.github.seplint.sdk.SdkMatrix.RowLine;
import io.github.seplint.sdk.SdkMatrix.SepVerdicts;
import io.github.seplint.sdk.SdkResults;
import io.github.seplint.sdk.Verdict;
import io.github.seplint.sdk.VerdictCounts;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The matrix as JSON; see {@code sdk-matrix.schema.json}. */
public final class MatrixJson {
  private static final int VERSION = 1;

  private final SdkMatrix matrix;

  private MatrixJson(SdkMatrix matrix) {
    this.matrix = matrix;
  }

  /** Returns the JSON of a matrix; rows have all occurrences, also those of other revisions. */
  public static String of(SdkMatrix matrix, MatrixHistory history) {
    MatrixJson json = new MatrixJson(matrix);
    return JsonWriter.of(
        new JsonObject()
            .put(
                "changes",
                history.changes().map(all -> all.stream().map(MatrixJson::change).toList()))
            .putUnlessEmpty("trend", history.trend(), MatrixJson::earlier)
            .put("matrixVersion", VERSION)
            .put("nullSubtracted", matrix.isNullGiven())
            .put("notes", matrix.notes())
            .put("columns", json.columns(json::total))
            .put("seps", matrix.seps(), json::sep));
  }

  private static JsonObject change(VerdictChange change) {
    return new JsonObject()
        .put("column", change.column())
        .put("sep", change.row().sep())
        .put("check", change.row().check())
        .put("before", change.before().id())
        .put("after", change.after().map(Verdict::id))
        .put("regression", change.isRegression());
  }

  private static JsonObject earlier(EarlierMatrix earlier) {
    return new JsonObject()
        .put("report", earlier.name())
        .put(
            "columns",
            earlier.columns(),
            column ->
                new JsonObject()
                    .put("sdk", column.sdk())
                    .put("revision", column.revision())
                    .putAll(counts(column.counts())));
  }

  /** Creates an object for each column. */
  private List<JsonObject> columns(IntFunction<JsonObject> values) {
    return IntStream.range(0, matrix.columns().size())
        .mapToObj(
            i -> {
              SdkColumn column = matrix.columns().get(i);
              return new JsonObject()
                  .put("sdk", column.sdk().name())
                  .put("revision", column.revision())
                  .putAll(values.apply(i));
            })
        .toList();
  }

  private JsonObject total(int column) {
    SdkResults sdk = matrix.columns().get(column).sdk();
    return new JsonObject()
        .put("claimed", matrix.columns().get(column).isClaimed())
        .put("date", sdk.date())
        .putAll(counts(matrix.counts(column)));
  }

  private static JsonObject counts(VerdictCounts counts) {
    JsonObject json = new JsonObject().put("state", counts.state().id());
    Stream.of(Verdict.values()).forEach(each -> json.put(camelCase(each), counts.of(each)));
    return json.put("percent", counts.percent());
  }

  private static String camelCase(Verdict verdict) {
    return verdict == Verdict.NOT_EMITTED ? "notEmitted" : verdict.id();
  }

  private JsonObject sep(SepVerdicts sep) {
    return new JsonObject()
        .put("sep", sep.sep().number())
        .put("yaml", sep.sep().yaml())
        .put("specUrl", sep.sep().specUrl())
        .put("columns", columns(i -> counts(sep.counts(i))))
        .put("rows", sep.rows(), this::row);
  }

  private JsonObject row(RowLine line) {
    JsonObject json =
        new JsonObject()
            .put("check", line.row().check())
            .put("reason", line.row().reason())
            .put("text", line.row().text());
    if (line.verdicts().isEmpty()) {
      return json;
    }
    String id = line.row().name();
    return json.put("verdicts", columns(i -> verdict(line.verdicts().get(i))))
        .putUnlessEmpty("related", line.related(), related -> related)
        .put(
            "occurrences",
            matrix.sdks().stream()
                .flatMap(sdk -> sdk.occurrences(id).stream().map(each -> occurrence(sdk, each)))
                .toList());
  }

  private static JsonObject verdict(RowVerdict verdict) {
    JsonObject tally = new JsonObject();
    verdict.tally().forEach((status, times) -> tally.put(status.name(), times));
    return new JsonObject()
        .put("verdict", verdict.verdict().id())
        .put("cause", verdict.cause().map(cause -> cause.id()))
        .put("absence", verdict.absence().map(absence -> absence.id()))
        .put("tally", tally)
        .put("scenarios", verdict.scenarios());
  }

  private static JsonObject occurrence(SdkResults sdk, Occurrence occurrence) {
    return new JsonObject()
        .put("sdk", sdk.name())
        .put("leg", occurrence.run().leg())
        .put("side", occurrence.run().side().id())
        .put("revision", occurrence.run().revision())
        .put("scenario", occurrence.run().scenario())
        .put("status", occurrence.status().name())
        .put("times", occurrence.times())
        .put("cause", occurrence.cause().map(cause -> cause.id()))
        .put("message", occurrence.message());
  }
}
