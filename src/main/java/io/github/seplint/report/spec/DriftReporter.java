package io.github.seplint.report.spec;

import io.github.seplint.json.JsonObject;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextWrapper;
import io.github.seplint.spec.lock.DriftStatus;
import io.github.seplint.spec.lock.RowDrift.RowDriftResult;
import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.spec.lock.SpecLock.LockedSentence;
import io.github.seplint.spec.match.QuoteDifference.KeywordChange;
import io.github.seplint.spec.token.WordDiff;
import io.github.seplint.text.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints how locked sentences have changed. */
public final class DriftReporter {
  private static final String INDENT = "    ";

  private final TerminalWriter out;

  private DriftReporter(TerminalCapabilities terminal) {
    this.out = new TerminalWriter(terminal);
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
      case UNCHANGED, UNBOUND, UNVERIFIED -> {
        return;
      }
      case OUTDATED -> line(row, row.reason());
      default -> {
        line(row, "");
        row.sentences().stream()
            .filter(each -> each.drift().status() != DriftStatus.UNCHANGED)
            .forEach(this::sentence);
      }
    }
    out.append('\n');
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
      case REMOVED -> TextWrapper.text(out, INDENT, WordDiff.Kind.REMOVED, drift.locked().text());
      case MOVED -> TextWrapper.text(out, INDENT, WordDiff.Kind.SAME, drift.locked().text());
      case PUNCTUATION_CHANGED -> {
        TextWrapper.text(out, INDENT, WordDiff.Kind.REMOVED, drift.locked().text());
        drift
            .current()
            .ifPresent(now -> TextWrapper.text(out, INDENT, WordDiff.Kind.ADDED, now.text()));
      }
      default -> TextWrapper.diff(out, INDENT, drift.diff());
    }
    drift
        .keyword()
        .map(change -> "`" + change.quoted() + "` is now `" + change.specified() + "`")
        .ifPresent(change -> note("keyword", change));
    where(drift);
    sentence
        .cause()
        .map(cause -> cause.id() + " " + cause.date() + " " + cause.summary())
        .ifPresent(cause -> note("commit", cause));
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
    String position = ":" + place.start().line() + ":" + place.start().column();
    return now.page() + position + now.anchor().map(each -> " #" + each).orElse("");
  }

  private void note(String name, String text) {
    out.append(INDENT).append(TextStyle.GUTTER, "= " + name + ": ");
    out.appendUntrusted(text).append('\n');
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
    return JsonWriter.of(rows.stream().map(DriftReporter::rowJson).toList());
  }

  private static JsonObject rowJson(RowDriftResult row) {
    return new JsonObject()
        .put("file", row.place().path())
        .putPosition(row.place().start())
        .put("row", row.key())
        .put("drift", row.status().id())
        .put("reason", Optional.of(row.reason()).filter(reason -> !reason.isEmpty()))
        .put("sentences", row.sentences(), DriftReporter::sentenceJson);
  }

  private static JsonObject sentenceJson(RowDriftResult.Sentence sentence) {
    SentenceDrift drift = sentence.drift();
    LockedSentence locked = drift.locked();
    return new JsonObject()
        .put("drift", drift.status().id())
        .put("before", location(locked.page(), locked.anchor(), locked.text()))
        .put("now", drift.current().map(DriftReporter::nowJson))
        .put("keyword", drift.keyword().map(DriftReporter::keywordJson))
        .put("commit", sentence.cause());
  }

  private static JsonObject nowJson(SentenceDrift.Now now) {
    return location(now.page(), now.anchor(), now.text()).putPosition(now.places().get(0).start());
  }

  private static JsonObject location(String page, Optional<String> anchor, String text) {
    return new JsonObject().put("page", page).put("anchor", anchor).put("text", text);
  }

  private static JsonObject keywordJson(KeywordChange change) {
    return new JsonObject().put("before", change.quoted()).put("now", change.specified());
  }
}
