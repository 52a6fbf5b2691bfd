package io.github.seplint.report;

import static java.util.stream.Collectors.joining;

import io.github.seplint.spec.requirement.Claim;
import io.github.seplint.spec.requirement.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import java.util.List;

/** CSV of normative sentences. */
public final class UnitCsv {
  private static final List<String> COLUMNS =
      List.of("page", "line", "column", "section", "anchor", "level", "keywords", "text", "rows");

  private UnitCsv() {}

  /** A line of names, then a line for each; several keywords or rows are joined by "; ". */
  public static String of(List<ClaimedSentence> units) {
    return CsvText.of(COLUMNS, units.stream().map(UnitCsv::line).toList());
  }

  private static List<Object> line(ClaimedSentence claimed) {
    NormativeSentence unit = claimed.unit();
    return List.of(
        unit.path(),
        unit.place().start().line(),
        unit.place().start().column(),
        unit.section().title(),
        unit.section().anchor().orElse(""),
        unit.level().name(),
        String.join("; ", unit.keywords()),
        unit.text(),
        claimed.claims().stream().map(UnitCsv::row).collect(joining("; ")));
  }

  /** {@code 7001#3 sep-7001-lamp-lit}: the number, the row counted from 0, the check. */
  private static String row(Claim claim) {
    String sep = claim.sep().isPresent() ? String.valueOf(claim.sep().getAsLong()) : "";
    return (sep + "#" + claim.row() + " " + claim.disposition()).stripTrailing();
  }
}
