package io.github.seplint.report.spec;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import io.github.seplint.spec.requirement.SpecCoverage.UncoveredSentence;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Position;
import io.github.seplint.text.SafeText;
import java.util.List;
import java.util.Optional;

/** Prints normative sentences. */
public final class SentenceReport {
  private static final String INDENT = "    ";
  private static final List<String> COLUMNS =
      List.of("page", "line", "column", "section", "anchor", "level", "keywords", "text", "rows");

  private final TerminalWriter out;

  private SentenceReport(TerminalWriter out) {
    this.out = out;
  }

  /** Returns each sentence with the rows that claim it, and a line of counts. */
  public static String text(List<ClaimedSentence> units, TerminalCapabilities terminal) {
    SentenceReport list = new SentenceReport(new TerminalWriter(terminal));
    units.forEach(list::append);
    list.summary(units);
    return list.out.text();
  }

  private void append(ClaimedSentence claimed) {
    NormativeSentence unit = claimed.sentence();
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
    long pages = units.stream().map(each -> each.sentence().path()).distinct().count();
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
    return each.sentence().level() == NormativeKeyword.Level.MUST;
  }

  /** Returns the JSON of sentences: an array of objects. */
  public static String json(List<ClaimedSentence> sentences) {
    return JsonWriter.of(
        sentences.stream()
            .map(
                each ->
                    SentenceJson.of(each.sentence(), Optional.of(each.claims()), Optional.empty()))
            .toList());
  }

  /** Returns the CSV of sentences; several keywords or rows are joined by "; ". */
  public static String csv(List<ClaimedSentence> sentences) {
    return CsvWriter.of(COLUMNS, sentences.stream().map(SentenceReport::csvLine).toList());
  }

  private static List<Object> csvLine(ClaimedSentence claimed) {
    NormativeSentence unit = claimed.sentence();
    return List.of(
        unit.path(),
        unit.place().start().line(),
        unit.place().start().column(),
        unit.section().title(),
        unit.section().anchor().orElse(""),
        unit.level().name(),
        String.join("; ", unit.keywords()),
        unit.text(),
        claimed.claims().stream().map(SentenceReport::csvRow).collect(joining("; ")));
  }

  /** {@code 7001#3 sep-7001-lamp-lit}: the SEP, the row counted from 0, the check. */
  private static String csvRow(Claim claim) {
    String sep = claim.sep().isPresent() ? String.valueOf(claim.sep().getAsLong()) : "";
    return (sep + "#" + claim.row() + " " + claim.disposition()).stripTrailing();
  }

  /**
   * A normative sentence as JSON.
   *
   * @param rows the rows that claim it; absent in a list of unclaimed sentences
   * @param seps the SEPs that added it; only for unclaimed sentences
   * @param claimedTwin an equal sentence that a row claims; only for unclaimed sentences
   */
  record SentenceJson(
      @JsonUnwrapped PositionJson position,
      String section,
      String anchor,
      String level,
      List<String> keywords,
      String text,
      Optional<Position> leadIn,
      Optional<List<RowJson>> rows,
      Optional<List<Long>> seps,
      Optional<PositionJson> claimedTwin) {
    private static SentenceJson of(
        NormativeSentence unit, Optional<List<Claim>> claims, Optional<UncoveredSentence> gap) {
      return new SentenceJson(
          PositionJson.of(unit),
          unit.section().title(),
          unit.section().anchor().orElse(""),
          unit.level().name(),
          unit.keywords(),
          unit.text(),
          unit.leadIn().map(Place::start),
          claims.map(all -> all.stream().map(RowJson::of).toList()),
          gap.map(UncoveredSentence::seps),
          gap.flatMap(UncoveredSentence::duplicate).map(PositionJson::of));
    }

    static SentenceJson of(UncoveredSentence sentence) {
      return of(sentence.sentence(), Optional.empty(), Optional.of(sentence));
    }
  }

  private record PositionJson(String page, @JsonUnwrapped Position start) {
    static PositionJson of(NormativeSentence unit) {
      return new PositionJson(unit.path(), unit.place().start());
    }
  }

  private record RowJson(
      String file,
      int line,
      int row,
      Optional<Long> sep,
      boolean excluded,
      Optional<String> check) {
    static RowJson of(Claim claim) {
      boolean excluded = claim.disposition().equals(Requirement.EXCLUDED);
      return new RowJson(
          claim.file(),
          claim.line(),
          claim.row(),
          claim.sep().stream().boxed().findFirst(),
          excluded,
          Optional.of(claim.disposition()).filter(check -> !excluded && !check.isEmpty()));
    }
  }
}
