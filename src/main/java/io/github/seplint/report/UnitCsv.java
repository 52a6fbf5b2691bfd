package io.github.seplint.report;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.seplint.spec.Claim;
import io.github.seplint.spec.ClaimedUnit;
import io.github.seplint.spec.NormativeUnit;
import java.util.List;

/**
 * What the specification demands, as a table for spreadsheets.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class UnitCsv {
  private static final List<String> COLUMNS =
      List.of("page", "line", "column", "section", "anchor", "level", "keywords", "text", "rows");

  private UnitCsv() {}

  /** A line of names, then a line for each; several keywords or rows are joined by "; ". */
  public static String of(List<ClaimedUnit> units) {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
    COLUMNS.forEach(schema::addColumn);
    CsvMapper mapper =
        CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    try {
      return mapper
          .writer(schema.build())
          .writeValueAsString(units.stream().map(UnitCsv::line).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Object> line(ClaimedUnit claimed) {
    NormativeUnit unit = claimed.unit();
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
