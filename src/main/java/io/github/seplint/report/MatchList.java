package io.github.seplint.report;

import io.github.seplint.source.Place;
import io.github.seplint.source.Position;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.MatchedFile;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Prints how closely each row matches the specification. */
public final class MatchList {
  private final Ink ink;
  private final Map<MatchTier, Integer> counts = new EnumMap<>(MatchTier.class);
  private int unverified;

  private MatchList(Ink ink) {
    this.ink = ink;
  }

  /** A line a row, its parts below it where there are several; then how many have which tier. */
  public static String of(List<MatchedFile> files, Screen screen) {
    MatchList list = new MatchList(new Ink(screen));
    for (MatchedFile file : files) {
      file.rows().forEach(row -> list.append(file, row));
    }
    list.summary();
    return list.ink.text().toString();
  }

  private void append(MatchedFile file, RowMatch row) {
    Position at = file.position(row);
    ink.open(Role.PATH).foreign(file.source().path()).put(':').put(at.line());
    ink.put(':').put(at.column()).close(Role.PATH).put(": row ").put(row.index()).put(": ");
    if (row.unverified().isPresent()) {
      unverified++;
      ink.put("unverified: ").foreign(row.unverified().get()).put('\n');
      return;
    }
    counts.merge(row.tier(), 1, Integer::sum);
    ink.put(Role.STRONG, row.tier().label());
    if (row.parts().size() == 1) {
      part(row.parts().get(0));
      return;
    }
    ink.put(", parts joined by /\n");
    for (PartMatch part : row.parts()) {
      ink.put("    ").put(part.tier().label());
      part(part);
    }
  }

  private void part(PartMatch part) {
    part.found().ifPresent(found -> ink.put(", ").put(found.step().meaning()));
    List<Place> places =
        part.found()
            .map(found -> found.places())
            .or(() -> part.near().map(near -> near.places()))
            .orElse(List.of());
    if (!places.isEmpty()) {
      ink.put(part.found().isPresent() ? ": " : ", the nearest: ");
      location(places.get(0));
    }
    part.keywordChange()
        .ifPresent(
            change -> ink.put(", ").put(change.quoted()).put(" for ").put(change.specified()));
    ink.put('\n');
  }

  private void location(Place place) {
    ink.open(Role.PATH).foreign(place.path()).put(':').put(place.start().line());
    ink.put(':').put(place.start().column()).close(Role.PATH);
  }

  private void summary() {
    int sum = 0;
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    ink.put('\n');
    for (MatchTier tier : MatchTier.values()) {
      int count = counts.getOrDefault(tier, 0);
      sum += count;
      ink.put(tier.label()).put(": ").put(Summary.count(count, "row"));
      ink.put(" (cumulative: ").put(sum).put(" of ").put(all).put(")\n");
    }
    ink.put("unverified: ").put(Summary.count(unverified, "row")).put('\n');
  }
}
