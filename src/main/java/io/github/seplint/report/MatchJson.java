package io.github.seplint.report;

import io.github.seplint.source.Place;
import io.github.seplint.source.Position;
import io.github.seplint.spec.match.MatchedFile;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** JSON of how closely each row matches the specification. */
public final class MatchJson {
  private MatchJson() {}

  /** An array with an object a row. */
  public static String of(List<MatchedFile> files) {
    return JsonText.of(
        files.stream().flatMap(file -> file.rows().stream().map(row -> entry(file, row))).toList());
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
