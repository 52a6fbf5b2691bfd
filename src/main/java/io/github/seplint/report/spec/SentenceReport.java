package io.github.seplint.report.spec;

import static java.util.stream.Collectors.joining;

import io.github.seplint.json.JsonWriter;
import io.github.seplint.report.CsvWriter;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextWrapper;
import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.sep.Requirement;
import io.github.seplint.spec.requirement.ClaimIndex.Claim;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.text.Place;
import io.github.seplint.text.SafeText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints normative sentences. */
public final class SentenceReport {
  private static final String INDENT = "    ";

  private final TerminalWriter out;

  private SentenceReport(TerminalWriter out) {
    this.out = out;
  }

  /** For each its place, its level, its text and the rows that claim it; then how many they are. */
  public static String of(List<ClaimedSentence> units, TerminalCapabilities terminal) {
    SentenceReport list = new SentenceReport(new TerminalWriter(terminal));
    units.forEach(list::append);
    list.summary(units);
    return list.out.text();
  }

  private void append(ClaimedSentence claimed) {
    NormativeSentence unit = claimed.unit();
    out.appendLocation(unit.place()).append(": ");
    out.append(TextStyle.STRONG, unit.keywords().stream().distinct().collect(joining(", ")));
    if (!unit.section().title().isEmpty()) {
      out.append(" in ").appendUntrusted(unit.section().title());
    }
    out.append('\n');
    TextWrapper text = new TextWrapper(out, out.width() - INDENT.length(), INDENT, INDENT);
    text.append(SafeText.of(unit.text()));
    text.end();
    claimed.claims().forEach(this::append);
    if (!claimed.isClaimed()) {
      out.append(INDENT).append(TextStyle.GUTTER, "no row").append('\n');
    }
  }

  private void append(Claim claim) {
    out.append(INDENT)
        .appendUntrusted(TextStyle.PATH, claim.file())
        .append(TextStyle.PATH, ":" + claim.line());
    out.append(": row ").append(claim.row());
    if (!claim.disposition().isEmpty()) {
      out.append(", ").appendUntrusted(claim.disposition());
    }
    out.append('\n');
  }

  private void summary(List<ClaimedSentence> units) {
    long must = units.stream().filter(SentenceReport::isMust).count();
    long pages = units.stream().map(each -> each.unit().path()).distinct().count();
    long claimed = units.stream().filter(ClaimedSentence::isClaimed).count();
    out.append(SummaryLine.count(units.size(), "sentence")).append(" on ");
    out.append(SummaryLine.count((int) pages, "page"))
        .append(": ")
        .append((int) must)
        .append(" MUST, ");
    out.append(units.size() - (int) must)
        .append(" SHOULD; ")
        .append((int) claimed)
        .append(" claimed by rows\n");
  }

  private static boolean isMust(ClaimedSentence each) {
    return each.unit().level() == NormativeKeyword.Level.MUST;
  }

  /** JSON of normative sentences. */
  public static final class UnitJson {
    private UnitJson() {}

    /** An array of objects with sorted keys. */
    public static String of(List<ClaimedSentence> units) {
      return JsonWriter.of(units.stream().map(UnitJson::entry).toList());
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

  /** CSV of normative sentences. */
  public static final class UnitCsv {
    private static final List<String> COLUMNS =
        List.of("page", "line", "column", "section", "anchor", "level", "keywords", "text", "rows");

    private UnitCsv() {}

    /** A line of names, then a line for each; several keywords or rows are joined by "; ". */
    public static String of(List<ClaimedSentence> units) {
      return CsvWriter.of(COLUMNS, units.stream().map(UnitCsv::line).toList());
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
}
