package io.github.seplint.report.spec;

import io.github.seplint.json.JsonWriter;
import io.github.seplint.report.spec.SentenceReport.UnitJson;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.SpecCoverage;
import io.github.seplint.spec.requirement.SpecCoverage.ClaimRatio;
import io.github.seplint.spec.requirement.SpecCoverage.SepClaims;
import io.github.seplint.spec.requirement.SpecCoverage.UncoveredSentence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Coverage as JSON. */
public final class SpecCoverageJson {
  private SpecCoverageJson() {}

  /** An object with sorted keys: {@code pages}, {@code seps} and {@code missing}. */
  public static String of(SpecCoverage coverage) {
    Map<String, Object> all = new TreeMap<>();
    all.put(
        "pages",
        ClaimRatio.groups(coverage.units(), each -> each.unit().path()).entrySet().stream()
            .map(page -> page(page.getKey(), page.getValue()))
            .toList());
    all.put("seps", coverage.seps().stream().map(SpecCoverageJson::sep).toList());
    all.put("missing", coverage.missing().stream().map(SpecCoverageJson::missing).toList());
    return JsonWriter.of(all);
  }

  private static Map<String, Object> page(String path, List<ClaimedSentence> units) {
    Map<String, Object> page = counts(units);
    page.put("page", path);
    page.put(
        "sections",
        ClaimRatio.groups(units, each -> each.unit().section()).entrySet().stream()
            .map(section -> section(section.getKey(), section.getValue()))
            .toList());
    return page;
  }

  private static Map<String, Object> section(Section section, List<ClaimedSentence> units) {
    Map<String, Object> counts = counts(units);
    counts.put("section", section.title());
    counts.put("anchor", section.anchor().orElse(""));
    return counts;
  }

  private static Map<String, Object> sep(SepClaims coverage) {
    Map<String, Object> sep = counts(coverage.standing());
    sep.put("sep", coverage.sep());
    sep.put("commits", coverage.commits());
    sep.put("added", coverage.added());
    return sep;
  }

  private static Map<String, Object> counts(List<ClaimedSentence> units) {
    ClaimRatio share = ClaimRatio.of(units);
    return new TreeMap<>(Map.of("sentences", share.sentences(), "claimed", share.claimed()));
  }

  private static Map<String, Object> missing(UncoveredSentence row) {
    Map<String, Object> entry = UnitJson.entry(new ClaimedSentence(row.unit(), List.of()));
    entry.remove("rows");
    entry.put("seps", row.seps());
    row.twin().ifPresent(same -> entry.put("claimedTwin", UnitJson.where(same)));
    return entry;
  }
}
