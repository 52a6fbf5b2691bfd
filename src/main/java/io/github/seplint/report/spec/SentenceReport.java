package io.github.seplint.report.spec;

import static java.util.stream.Collectors.joining;

import io.github.seplint.json.JsonObject;
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
import java.util.Optional;
import java.util.stream.Stream;

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
    out.append(INDENT).appendUntrusted(TextStyle.PATH, claim.file());
    out.append(TextStyle.PATH, ":" + claim.line()).append(": row ").append(claim.row());
    if (!claim.disposition().isEmpty()) {
      out.append(", ").appendUntrusted(claim.disposition());
    }
    out.append('\n');
  }

  private void summary(List<ClaimedSentence> units) {
    int pages = (int) units.stream().map(each -> each.sentence().path()).distinct().count();
    Stream<NormativeKeyword.Level> levels = units.stream().map(each -> each.sentence().level());
    int must = (int) levels.filter(NormativeKeyword.Level.MUST::equals).count();
    int claimed = (int) units.stream().filter(ClaimedSentence::isClaimed).count();
    out.append(SummaryLine.count(units.size(), "sentence")).append(" on ");
    out.append(SummaryLine.count(pages, "page")).append(": ").append(must).append(" MUST, ");
    out.append(units.size() - must).append(" SHOULD; ").append(claimed);
    out.append(" covered by rows\n");
  }

  /** Returns the JSON of sentences: an array of objects. */
  public static String json(List<ClaimedSentence> sentences) {
    return JsonWriter.of(
        sentences.stream()
            .map(each -> json(each.sentence()).put("rows", each.claims(), SentenceReport::json))
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

  /** {@code 7001#3 sep-7001-tool-named}: the SEP, the row counted from 0, the check. */
  private static String csvRow(Claim claim) {
    String sep = claim.sep().isPresent() ? String.valueOf(claim.sep().getAsLong()) : "";
    return (sep + "#" + claim.row() + " " + claim.disposition()).stripTrailing();
  }

  /** A sentence without its rows as JSON. */
  static JsonObject json(NormativeSentence sentence) {
    return position(sentence)
        .put("section", sentence.section().title())
        .put("anchor", sentence.section().anchor().orElse(""))
        .put("level", sentence.level().name())
        .put("keywords", sentence.keywords())
        .put("text", sentence.text())
        .put("leadIn", sentence.leadIn().map(Place::start));
  }

  static JsonObject position(NormativeSentence sentence) {
    return new JsonObject().put("page", sentence.path()).putPosition(sentence.place().start());
  }

  private static JsonObject json(Claim claim) {
    boolean excluded = claim.disposition().equals(Requirement.EXCLUDED);
    return new JsonObject()
        .put("file", claim.file())
        .put("line", claim.line())
        .put("row", claim.row())
        .put("sep", claim.sep().stream().boxed().findFirst())
        .put("excluded", excluded)
        .put(
            "check",
            Optional.of(claim.disposition()).filter(check -> !excluded && !check.isEmpty()));
  }
}
