package io.github.seplint.report.spec;

import io.github.seplint.json.JsonWriter;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.WordDiffPrinter;
import io.github.seplint.spec.lock.DriftStatus;
import io.github.seplint.spec.lock.RowDrift.RowDriftResult;
import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.text.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Prints how locked sentences have changed. */
public final class DriftReporter {
  private static final String INDENT = "    ";
  private final TerminalWriter out;
  private final WordDiffPrinter lines;

  private DriftReporter(TerminalCapabilities terminal) {
    out = new TerminalWriter(terminal);
    lines = new WordDiffPrinter(out, INDENT);
  }

  /** All rows that are not what they were, and a line that counts. */
  public static String of(List<RowDriftResult> rows, TerminalCapabilities terminal) {
    DriftReporter text = new DriftReporter(terminal);
    rows.forEach(text::row);
    text.summary(rows);
    return text.out.text();
  }

  private void row(RowDriftResult row) {
    switch (row.status()) {
      case UNCHANGED, UNBOUND, UNVERIFIED -> {}
      case OUTDATED -> {
        line(row, row.reason());
        out.append('\n');
      }
      default -> {
        line(row, "");
        for (RowDriftResult.Sentence sentence : row.sentences()) {
          if (sentence.drift().drift() != DriftStatus.UNCHANGED) {
            sentence(sentence);
          }
        }
        out.append('\n');
      }
    }
  }

  private void line(RowDriftResult row, String message) {
    out.appendLocation(row.place()).append(": ");
    out.append(style(row.status()), row.status().label());
    out.append(message.isEmpty() ? "" : ": ").appendUntrusted(message);
    out.append(" [").appendUntrusted(TextStyle.RULE, row.key()).append("]\n");
  }

  private static TextStyle style(DriftStatus verdict) {
    return switch (verdict) {
      case KEYWORD_CHANGED -> TextStyle.ERROR;
      case CHANGED, GONE, OUTDATED -> TextStyle.WARNING;
      default -> TextStyle.INFO;
    };
  }

  private void sentence(RowDriftResult.Sentence sentence) {
    SentenceDrift drift = sentence.drift();
    switch (drift.drift()) {
      case GONE -> lines.removed(drift.bound().text());
      case MOVED -> lines.text(drift.bound().text());
      default -> lines.diff(drift.diff());
    }
    drift
        .keyword()
        .ifPresent(
            change ->
                aside("keyword", "`" + change.quoted() + "` is now `" + change.specified() + "`"));
    where(drift);
    sentence
        .cause()
        .ifPresent(
            cause -> aside("commit", cause.id() + " " + cause.date() + " " + cause.summary()));
  }

  /** Where it was, if it is not there any more, and where it is. */
  private void where(SentenceDrift drift) {
    if (drift.drift() == DriftStatus.GONE || drift.drift() == DriftStatus.MOVED) {
      String anchor = drift.bound().anchor().map(each -> "#" + each).orElse("");
      aside("was", drift.bound().page() + anchor);
    }
    drift.now().ifPresent(now -> aside("now", now(now)));
  }

  private static String now(SentenceDrift.Now now) {
    Place place = now.places().get(0);
    return now.page()
        + ":"
        + place.start().line()
        + ":"
        + place.start().column()
        + now.anchor().map(each -> " #" + each).orElse("");
  }

  private void aside(String name, String words) {
    out.append(INDENT)
        .append(TextStyle.GUTTER, "= " + name + ": ")
        .appendUntrusted(words)
        .append('\n');
  }

  private void summary(List<RowDriftResult> rows) {
    Map<DriftStatus, Integer> counts = new EnumMap<>(DriftStatus.class);
    rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((verdict, count) -> parts.add(count + " " + verdict.label()));
    out.append(SummaryLine.count(rows.size(), "row")).append(": ");
    out.append(parts.isEmpty() ? "no locked rows" : String.join(", ", parts)).append('\n');
  }

  /** JSON of how locked sentences have changed. */
  public static final class DriftJson {
    private DriftJson() {}

    /** A JSON array of objects, one for each row. */
    public static String of(List<RowDriftResult> rows) {
      return JsonWriter.of(rows.stream().map(DriftJson::row).toList());
    }

    private static Map<String, Object> row(RowDriftResult row) {
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

    private static Map<String, Object> sentence(RowDriftResult.Sentence sentence) {
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
}
