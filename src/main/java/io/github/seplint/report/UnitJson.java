package io.github.seplint.report;

import io.github.seplint.sep.Requirement;
import io.github.seplint.source.Place;
import io.github.seplint.spec.requirement.Claim;
import io.github.seplint.spec.requirement.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON of normative sentences. */
public final class UnitJson {
  private UnitJson() {}

  /** An array of objects with sorted keys. */
  public static String of(List<ClaimedSentence> units) {
    return JsonText.of(units.stream().map(UnitJson::entry).toList());
  }

  static Map<String, Object> entry(ClaimedSentence claimed) {
    NormativeSentence unit = claimed.unit();
    Map<String, Object> entry = where(unit);
    entry.put("section", unit.section().title());
    entry.put("anchor", unit.section().anchor().orElse(""));
    entry.put("level", unit.level().name());
    entry.put("keywords", unit.keywords());
    entry.put("text", unit.text());
    unit.leadIn().ifPresent(place -> entry.put("leadIn", position(place)));
    entry.put("rows", claimed.claims().stream().map(UnitJson::row).toList());
    return entry;
  }

  /** Page, line and column. */
  static Map<String, Object> where(NormativeSentence unit) {
    Map<String, Object> where = position(unit.place());
    where.put("page", unit.path());
    return where;
  }

  private static Map<String, Object> position(Place place) {
    return new TreeMap<>(Map.of("line", place.start().line(), "column", place.start().column()));
  }

  private static Map<String, Object> row(Claim claim) {
    Map<String, Object> row = new TreeMap<>();
    row.put("file", claim.file());
    row.put("line", claim.line());
    row.put("row", claim.row());
    claim.sep().ifPresent(number -> row.put("sep", number));
    boolean excluded = claim.disposition().equals(Requirement.EXCLUDED);
    row.put("excluded", excluded);
    if (!excluded && !claim.disposition().isEmpty()) {
      row.put("check", claim.disposition());
    }
    return row;
  }
}
