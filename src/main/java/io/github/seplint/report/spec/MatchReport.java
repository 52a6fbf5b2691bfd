package io.github.seplint.report.spec;

import io.github.seplint.json.JsonObject;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteDifference.KeywordChange;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Position;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints how closely each row matches the specification. */
public final class MatchReport {
  private final TerminalWriter out;
  private final Map<MatchTier, Integer> counts = new EnumMap<>(MatchTier.class);
  private int unverified;

  private MatchReport(TerminalWriter out) {
    this.out = out;
  }

  /** Returns a line for each row, with the parts of the row below it, then counts by tier. */
  public static String text(List<FileMatch> files, TerminalCapabilities terminal) {
    MatchReport list = new MatchReport(new TerminalWriter(terminal));
    for (FileMatch file : files) {
      file.rows().forEach(row -> list.append(file, row));
    }
    list.summary();
    return list.out.text();
  }

  private void append(FileMatch file, RowMatch row) {
    Position at = file.position(row);
    out.appendLocation(file.file().path(), at).append(": row ").append(row.index()).append(": ");
    if (row.unverified().isPresent()) {
      unverified++;
      out.append("unverified: ").appendUntrusted(row.unverified().get()).append('\n');
      return;
    }
    counts.merge(row.tier(), 1, Integer::sum);
    out.append(TextStyle.STRONG, row.tier().label());
    if (row.parts().size() == 1) {
      part(row.parts().get(0));
      return;
    }
    out.append(row.isJoined() ? ", parts joined by /\n" : ", several sentences\n");
    for (PartMatch part : row.parts()) {
      out.append("    ").append(part.tier().label());
      part(part);
    }
  }

  private void part(PartMatch part) {
    part.match().ifPresent(found -> out.append(", ").append(found.edit().meaning()));
    List<Place> places =
        part.match()
            .map(found -> found.places())
            .or(() -> part.similar().map(near -> near.span().places()))
            .orElse(List.of());
    if (!places.isEmpty()) {
      out.append(part.match().isPresent() ? ": " : ", most similar: ");
      out.appendLocation(places.get(0));
    }
    part.keywordChange()
        .map(change -> ", " + change.quoted() + " instead of " + change.specified())
        .ifPresent(out::append);
    out.append('\n');
  }

  private void summary() {
    int sum = 0;
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    out.append('\n');
    for (MatchTier tier : MatchTier.values()) {
      int count = counts.getOrDefault(tier, 0);
      sum += count;
      out.append(tier.label()).append(": ").append(SummaryLine.count(count, "row"));
      out.append(" (cumulative: ").append(sum).append(" of ").append(all).append(")\n");
    }
    out.append("unverified: ").append(SummaryLine.count(unverified, "row")).append('\n');
  }

  /** Returns the JSON of all rows: an array of objects. */
  public static String json(List<FileMatch> files) {
    return JsonWriter.of(
        files.stream().flatMap(file -> file.rows().stream().map(row -> json(file, row))).toList());
  }

  private static JsonObject json(FileMatch file, RowMatch row) {
    return new JsonObject()
        .put("file", file.file().path())
        .put("line", file.position(row).line())
        .put("row", row.index())
        .put("sep", file.file().number().stream().boxed().findFirst())
        .put("link", row.link().how().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("page", row.link().path())
        .put("tier", row.unverified().isPresent() ? "unverified" : row.tier().label())
        .put("unverified", row.unverified())
        .put("parts", row.parts(), MatchReport::json);
  }

  private static JsonObject json(PartMatch part) {
    return new JsonObject()
        .put("tier", part.tier().label())
        .put("step", part.match().map(found -> found.edit().meaning()))
        .put("url", part.match().map(found -> found.url()))
        .put("places", part.match().map(found -> places(found.places())))
        .put("nearest", part.similar().map(near -> places(near.span().places())))
        .put("keyword", part.keywordChange().map(MatchReport::json));
  }

  private static JsonObject json(KeywordChange change) {
    return new JsonObject().put("row", change.quoted()).put("spec", change.specified());
  }

  private static List<JsonObject> places(List<Place> places) {
    return places.stream().map(MatchReport::json).toList();
  }

  private static JsonObject json(Place place) {
    return new JsonObject()
        .put("page", place.path())
        .putPosition(place.start())
        .put("endLine", place.end().line())
        .put("endColumn", place.end().column());
  }
}
