package io.github.seplint.report.spec;

import io.github.seplint.json.JsonWriter;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.spec.match.FileMatch.MatchedFile;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Position;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints how closely each row matches the specification. */
public final class MatchReport {
  private final TerminalWriter out;
  private final Map<MatchTier, Integer> counts = new EnumMap<>(MatchTier.class);
  private int unverified;

  private MatchReport(TerminalWriter out) {
    this.out = out;
  }

  /** A line a row, its parts below it where there are several; then how many have which tier. */
  public static String of(List<MatchedFile> files, TerminalCapabilities terminal) {
    MatchReport list = new MatchReport(new TerminalWriter(terminal));
    for (MatchedFile file : files) {
      file.rows().forEach(row -> list.append(file, row));
    }
    list.summary();
    return list.out.text();
  }

  private void append(MatchedFile file, RowMatch row) {
    Position at = file.position(row);
    out.appendLocation(file.source().path(), at).append(": row ").append(row.index()).append(": ");
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
    out.append(", parts joined by /\n");
    for (PartMatch part : row.parts()) {
      out.append("    ").append(part.tier().label());
      part(part);
    }
  }

  private void part(PartMatch part) {
    part.found().ifPresent(found -> out.append(", ").append(found.step().meaning()));
    List<Place> places =
        part.found()
            .map(found -> found.places())
            .or(() -> part.near().map(near -> near.places()))
            .orElse(List.of());
    if (!places.isEmpty()) {
      out.append(part.found().isPresent() ? ": " : ", the nearest: ");
      out.appendLocation(places.get(0));
    }
    part.keywordChange()
        .ifPresent(
            change ->
                out.append(", ")
                    .append(change.quoted())
                    .append(" for ")
                    .append(change.specified()));
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

  /** JSON of how closely each row matches the specification. */
  public static final class MatchJson {
    private MatchJson() {}

    /** An array with an object a row. */
    public static String of(List<MatchedFile> files) {
      return JsonWriter.of(
          files.stream()
              .flatMap(file -> file.rows().stream().map(row -> entry(file, row)))
              .toList());
    }

    private static Map<String, Object> entry(MatchedFile file, RowMatch row) {
      Position at = file.position(row);
      Map<String, Object> entry = new TreeMap<>();
      entry.put("file", file.source().path());
      entry.put("line", at.line());
      entry.put("row", row.index());
      file.sep().ifPresent(sep -> entry.put("sep", sep));
      entry.put("link", row.link().how().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      entry.put("page", row.link().path());
      entry.put("tier", row.unverified().isPresent() ? "unverified" : row.tier().label());
      row.unverified().ifPresent(why -> entry.put("unverified", why));
      entry.put("parts", row.parts().stream().map(MatchJson::part).toList());
      return entry;
    }

    private static Map<String, Object> part(PartMatch part) {
      Map<String, Object> entry = new TreeMap<>();
      entry.put("tier", part.tier().label());
      part.found()
          .ifPresent(
              found -> {
                entry.put("step", found.step().meaning());
                entry.put("url", found.url());
                entry.put("places", found.places().stream().map(MatchJson::place).toList());
              });
      part.near()
          .ifPresent(
              near -> entry.put("nearest", near.places().stream().map(MatchJson::place).toList()));
      part.keywordChange()
          .ifPresent(
              change ->
                  entry.put("keyword", Map.of("row", change.quoted(), "spec", change.specified())));
      return entry;
    }

    private static Map<String, Object> place(Place place) {
      return new TreeMap<>(
          Map.of(
              "page", place.path(),
              "line", place.start().line(),
              "column", place.start().column(),
              "endLine", place.end().line(),
              "endColumn", place.end().column()));
    }
  }
}
