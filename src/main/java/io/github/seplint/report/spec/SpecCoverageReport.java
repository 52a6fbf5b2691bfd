package io.github.seplint.report.spec;

import static java.util.stream.Collectors.joining;

import io.github.seplint.json.JsonObject;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.diagnostic.DiagnosticPrinter;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.diagnostic.TextReporter;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextTable;
import io.github.seplint.report.terminal.TextTable.Column;
import io.github.seplint.report.terminal.TextTable.TextCell;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SpecCoverage;
import io.github.seplint.spec.requirement.SpecCoverage.ClaimRatio;
import io.github.seplint.spec.requirement.SpecCoverage.SepClaims;
import io.github.seplint.spec.requirement.SpecCoverage.UncoveredSentence;
import io.github.seplint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints how much of the specification rows claim. */
public final class SpecCoverageReport {
  private static final int MAX_LENGTH = 160;
  private static final Column NUMBER = new Column(true, 10);

  private final SpecCoverage coverage;
  private final TextReporter.Options options;
  private final TerminalWriter out;

  private SpecCoverageReport(
      SpecCoverage coverage, TextReporter.Options options, TerminalWriter out) {
    this.coverage = coverage;
    this.options = options;
    this.out = out;
  }

  /** Returns unclaimed sentences, then counts; the options are those of findings. */
  public static String text(
      SpecCoverage coverage, TextReporter.Options options, TerminalCapabilities terminal) {
    SpecCoverageReport text =
        new SpecCoverageReport(coverage, options, new TerminalWriter(terminal));
    if (!options.statistics()) {
      text.missing();
    }
    if (options.summary()) {
      text.counts();
    }
    return text.out.text();
  }

  private void missing() {
    List<UncoveredSentence> missing = coverage.missing();
    int printed = Math.min(options.maxFindings(), missing.size());
    DiagnosticPrinter text = new DiagnosticPrinter(out);
    missing.subList(0, printed).forEach(row -> text.print(diagnostic(row), options.frames()));
    if (options.summary() && !missing.isEmpty()) {
      SummaryLine.omitted(missing.size() - printed, out);
      boolean separated = options.frames() && printed == missing.size();
      out.append(separated ? "" : "\n");
    }
  }

  private void counts() {
    if (coverage.sentences().isEmpty()) {
      out.append("no normative sentences on these pages\n");
      return;
    }
    pageTable();
    out.append('\n');
    if (!coverage.seps().isEmpty()) {
      sepTable();
      out.append('\n');
    }
    long pageCount =
        coverage.sentences().stream().map(each -> each.sentence().path()).distinct().count();
    total(SummaryLine.count((int) pageCount, "page"), coverage.sentences());
    if (!coverage.seps().isEmpty()) {
      List<ClaimedSentence> brought =
          coverage.seps().stream()
              .flatMap(each -> each.requirements().stream())
              .distinct()
              .toList();
      total(SummaryLine.count(coverage.seps().size(), "SEP"), brought);
    }
  }

  private void total(String of, List<ClaimedSentence> units) {
    ClaimRatio share = ClaimRatio.of(units);
    out.append(of).append(": ").append(SummaryLine.count(share.sentences(), "sentence"));
    out.append(", ").append(share.claimed()).append(" covered, ").append(share.missing());
    out.append(" uncovered\n");
  }

  private void pageTable() {
    TextTable table = new TextTable(1, Column.LEFT, NUMBER, NUMBER, NUMBER);
    table.heading("page and section", "sentences", "covered");
    pages(coverage.sentences())
        .forEach(
            (path, onPage) -> {
              add(table, TextCell.of(TextStyle.STRONG, path), onPage);
              sections(onPage)
                  .forEach((section, some) -> add(table, TextCell.of(name(section)), some));
            });
    table.write(out);
  }

  private void sepTable() {
    TextTable table =
        new TextTable(1, Column.LEFT, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, Column.LEFT);
    table.heading("SEP", "commits", "added", "present", "covered");
    for (SepClaims each : coverage.seps()) {
      ClaimRatio share = ClaimRatio.of(each.requirements());
      List<TextCell> cells = new ArrayList<>();
      cells.add(TextCell.of(TextStyle.STRONG, "SEP-" + each.sep()));
      cells.add(number(each.commits().size()));
      cells.add(number(each.added()));
      cells.add(number(share.sentences()));
      cells.add(number(share.claimed()));
      cells.add(TextCell.of(share.percent()));
      each.page()
          .map(page -> "of " + page)
          .or(each::reason)
          .map(TextCell::of)
          .ifPresent(cells::add);
      table.row(cells.toArray(TextCell[]::new));
    }
    table.write(out);
  }

  private static void add(TextTable table, TextCell name, List<ClaimedSentence> units) {
    ClaimRatio share = ClaimRatio.of(units);
    table.row(
        name, number(share.sentences()), number(share.claimed()), TextCell.of(share.percent()));
  }

  private static TextCell number(int number) {
    return TextCell.of(String.valueOf(number));
  }

  private static String name(Section section) {
    return "  ".repeat(Math.max(1, section.level() - 1))
        + (section.title().isEmpty() ? "(start)" : section.title());
  }

  /** Returns an object with {@code pages}, {@code seps} and {@code missing}. */
  public static String json(SpecCoverage coverage) {
    return JsonWriter.of(
        new JsonObject()
            .put("pages", pages(coverage.sentences()).entrySet(), SpecCoverageReport::pageJson)
            .put("seps", coverage.seps(), SpecCoverageReport::sepJson)
            .put("missing", coverage.missing(), SpecCoverageReport::missingJson));
  }

  private static JsonObject pageJson(Map.Entry<String, List<ClaimedSentence>> page) {
    return countsJson(page.getValue())
        .put("page", page.getKey())
        .put("sections", sections(page.getValue()).entrySet(), SpecCoverageReport::sectionJson);
  }

  private static JsonObject sectionJson(Map.Entry<Section, List<ClaimedSentence>> section) {
    return countsJson(section.getValue())
        .put("section", section.getKey().title())
        .put("anchor", section.getKey().anchor().orElse(""));
  }

  private static JsonObject sepJson(SepClaims sep) {
    return countsJson(sep.requirements())
        .put("sep", sep.sep())
        .put("commits", sep.commits())
        .put("added", sep.added())
        .put("page", sep.page())
        .put("reason", sep.reason());
  }

  private static JsonObject countsJson(List<ClaimedSentence> sentences) {
    ClaimRatio ratio = ClaimRatio.of(sentences);
    return new JsonObject().put("sentences", ratio.sentences()).put("covered", ratio.claimed());
  }

  private static JsonObject missingJson(UncoveredSentence missing) {
    return SentenceReport.json(missing.sentence())
        .put("seps", missing.seps())
        .put("coveredDuplicate", missing.duplicate().map(SentenceReport::position));
  }

  private static Map<String, List<ClaimedSentence>> pages(List<ClaimedSentence> sentences) {
    return ClaimRatio.groups(sentences, each -> each.sentence().path());
  }

  private static Map<Section, List<ClaimedSentence>> sections(List<ClaimedSentence> onPage) {
    return ClaimRatio.groups(onPage, each -> each.sentence().section());
  }

  /** Creates the diagnostic that is printed for a sentence without a row. */
  static Diagnostic diagnostic(UncoveredSentence row) {
    String from = row.seps().stream().map(sep -> "SEP-" + sep).collect(joining(" and "));
    String text = shortened(row.sentence().text());
    List<Related> related = new ArrayList<>();
    Optional<Place> leadIn = row.sentence().leadIn();
    leadIn.ifPresent(lead -> related.add(new Related(lead, "the keyword is here")));
    Optional<Place> same = row.duplicate().map(NormativeSentence::place);
    same.ifPresent(at -> related.add(new Related(at, "identical sentence, covered by a row")));
    return new Diagnostic(
        "spec-missing-row",
        Severity.WARNING,
        row.sentence().place(),
        "no row covers `" + text + (from.isEmpty() ? "`" : "` of " + from),
        related,
        Optional.empty());
  }

  /** Omits the middle: the keyword of an item is at its start, the requirement at its end. */
  private static String shortened(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int half = MAX_LENGTH / 2;
    int head = text.lastIndexOf(' ', half);
    int tail = text.indexOf(' ', text.length() - half);
    return text.substring(0, head < 0 ? half : head)
        + " … "
        + text.substring(tail < 0 ? text.length() - half : tail + 1);
  }
}
