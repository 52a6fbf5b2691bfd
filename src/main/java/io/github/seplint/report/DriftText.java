package io.github.seplint.report;

import io.github.seplint.source.Place;
import io.github.seplint.spec.lock.DriftStatus;
import io.github.seplint.spec.lock.DriftedRow;
import io.github.seplint.spec.lock.SentenceDrift;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Prints how locked sentences have changed. */
public final class DriftText {
  private static final String INDENT = "    ";
  private final Ink ink;
  private final WordLines lines;

  private DriftText(Screen screen) {
    ink = new Ink(screen);
    lines = new WordLines(ink, INDENT);
  }

  /** All rows that are not what they were, and a line that counts. */
  public static String of(List<DriftedRow> rows, Screen screen) {
    DriftText text = new DriftText(screen);
    rows.forEach(text::row);
    text.summary(rows);
    return text.ink.text().toString();
  }

  private void row(DriftedRow row) {
    switch (row.status()) {
      case UNCHANGED, UNBOUND, UNVERIFIED -> {}
      case OUTDATED -> {
        line(row, row.reason());
        ink.put('\n');
      }
      default -> {
        line(row, "");
        for (DriftedRow.Sentence sentence : row.sentences()) {
          if (sentence.drift().drift() != DriftStatus.UNCHANGED) {
            sentence(sentence);
          }
        }
        ink.put('\n');
      }
    }
  }

  private void line(DriftedRow row, String message) {
    Place place = row.place();
    ink.open(Role.PATH).foreign(place.path()).put(':').put(place.start().line());
    ink.put(':').put(place.start().column()).close(Role.PATH).put(": ");
    ink.put(role(row.status()), row.status().label());
    ink.put(message.isEmpty() ? "" : ": ").foreign(message);
    ink.put(" [").foreign(Role.RULE, row.key()).put("]\n");
  }

  private static Role role(DriftStatus verdict) {
    return switch (verdict) {
      case KEYWORD_CHANGED -> Role.ERROR;
      case CHANGED, GONE, OUTDATED -> Role.WARNING;
      default -> Role.INFO;
    };
  }

  private void sentence(DriftedRow.Sentence sentence) {
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
    ink.put(INDENT).put(Role.GUTTER, "= " + name + ": ").foreign(words).put('\n');
  }

  private void summary(List<DriftedRow> rows) {
    Map<DriftStatus, Integer> counts = new EnumMap<>(DriftStatus.class);
    rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((verdict, count) -> parts.add(count + " " + verdict.label()));
    ink.put(Summary.count(rows.size(), "row")).put(": ");
    ink.put(parts.isEmpty() ? "no locked rows" : String.join(", ", parts)).put('\n');
  }
}
