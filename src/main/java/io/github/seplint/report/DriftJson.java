package io.github.seplint.report;

import io.github.seplint.spec.lock.DriftedRow;
import io.github.seplint.spec.lock.SentenceDrift;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** JSON of how locked sentences have changed. */
public final class DriftJson {
  private DriftJson() {}

  /** A JSON array of objects, one for each row. */
  public static String of(List<DriftedRow> rows) {
    return JsonText.of(rows.stream().map(DriftJson::row).toList());
  }

  private static Map<String, Object> row(DriftedRow row) {
    Map<String, Object> written = new TreeMap<>();
    written.put("file", row.place().path());
    written.put("line", row.place().start().line());
    written.put("column", row.place().start().column());
    written.put("row", row.key());
    written.put("drift", row.status().id());
    if (!row.reason().isEmpty()) {
      written.put("reason", row.reason());
    }
    written.put("sentences", row.sentences().stream().map(DriftJson::sentence).toList());
    return written;
  }

  private static Map<String, Object> sentence(DriftedRow.Sentence sentence) {
    SentenceDrift drift = sentence.drift();
    Map<String, Object> written = new TreeMap<>();
    written.put("drift", drift.drift().id());
    written.put(
        "before", stands(drift.bound().page(), drift.bound().anchor(), drift.bound().text()));
    drift.now().ifPresent(now -> written.put("now", now(now)));
    drift
        .keyword()
        .ifPresent(
            change ->
                written.put(
                    "keyword", Map.of("before", change.quoted(), "now", change.specified())));
    sentence
        .cause()
        .ifPresent(
            cause ->
                written.put(
                    "commit",
                    Map.of("id", cause.id(), "date", cause.date(), "summary", cause.summary())));
    return written;
  }

  private static Map<String, Object> now(SentenceDrift.Now now) {
    Map<String, Object> written = stands(now.page(), now.anchor(), now.text());
    written.put("line", now.places().get(0).start().line());
    written.put("column", now.places().get(0).start().column());
    return written;
  }

  private static Map<String, Object> stands(String page, Optional<String> anchor, String text) {
    Map<String, Object> written = new TreeMap<>();
    written.put("page", page);
    anchor.ifPresent(each -> written.put("anchor", each));
    written.put("text", text);
    return written;
  }
}
