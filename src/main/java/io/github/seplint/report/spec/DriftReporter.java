package io.github.seplint.report.spec;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import io.github.seplint.text.Place.Position;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints how locked sentences have changed. */
public final class DriftReporter {
  private static final String INDENT = "    ";
  private final TerminalWriter out;
  private final WordDiffPrinter lines;

  private DriftReporter(TerminalCapabilities terminal) {
    out = new TerminalWriter(terminal);
    lines = new WordDiffPrinter(out, INDENT);
  }

  /** Returns the changed rows, and a line of counts. */
  public static String text(List<RowDriftResult> rows, TerminalCapabilities terminal) {
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
          if (sentence.drift().status() != DriftStatus.UNCHANGED) {
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
      case CHANGED, REMOVED, OUTDATED -> TextStyle.WARNING;
      default -> TextStyle.INFO;
    };
  }

  private void sentence(RowDriftResult.Sentence sentence) {
    SentenceDrift drift = sentence.drift();
    switch (drift.status()) {
      case REMOVED -> lines.removed(drift.locked().text());
      case MOVED -> lines.text(drift.locked().text());
      default -> lines.diff(drift.diff());
    }
    drift
        .keyword()
        .ifPresent(
            change ->
                note("keyword", "`" + change.quoted() + "` is now `" + change.specified() + "`"));
    where(drift);
    sentence
        .cause()
        .ifPresent(
            cause -> note("commit", cause.id() + " " + cause.date() + " " + cause.summary()));
  }

  /** Prints the old location, if it changed, and the present one. */
  private void where(SentenceDrift drift) {
    if (drift.status() == DriftStatus.REMOVED || drift.status() == DriftStatus.MOVED) {
      String anchor = drift.locked().anchor().map(each -> "#" + each).orElse("");
      note("was", drift.locked().page() + anchor);
    }
    drift.current().ifPresent(now -> note("now", now(now)));
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

  private void note(String name, String text) {
    out.append(INDENT)
        .append(TextStyle.GUTTER, "= " + name + ": ")
        .appendUntrusted(text)
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

  /** Returns the JSON of all rows: an array of objects. */
  public static String json(List<RowDriftResult> rows) {
    return JsonWriter.of(rows.stream().map(RowJson::of).toList());
  }

  private record RowJson(
      String file,
      @JsonUnwrapped Position start,
      String row,
      String drift,
      Optional<String> reason,
      List<SentenceJson> sentences) {
    static RowJson of(RowDriftResult row) {
      return new RowJson(
          row.place().path(),
          row.place().start(),
          row.key(),
          row.status().id(),
          Optional.of(row.reason()).filter(reason -> !reason.isEmpty()),
          row.sentences().stream().map(SentenceJson::of).toList());
    }
  }

  private record SentenceJson(
      String drift,
      LocationJson before,
      Optional<NowJson> now,
      Optional<KeywordJson> keyword,
      Optional<RowDriftResult.Cause> commit) {
    static SentenceJson of(RowDriftResult.Sentence sentence) {
      SentenceDrift drift = sentence.drift();
      return new SentenceJson(
          drift.status().id(),
          new LocationJson(drift.locked().page(), drift.locked().anchor(), drift.locked().text()),
          drift.current().map(NowJson::of),
          drift.keyword().map(change -> new KeywordJson(change.quoted(), change.specified())),
          sentence.cause());
    }
  }

  private record LocationJson(String page, Optional<String> anchor, String text) {}

  private record NowJson(@JsonUnwrapped LocationJson location, @JsonUnwrapped Position start) {
    static NowJson of(SentenceDrift.Now now) {
      return new NowJson(
          new LocationJson(now.page(), now.anchor(), now.text()), now.places().get(0).start());
    }
  }

  private record KeywordJson(String before, String now) {}
}
