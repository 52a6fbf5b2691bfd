package io.github.seplint.report.spec;

import io.github.seplint.report.diagnostic.DiagnosticPrinter;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.diagnostic.TextReporter;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextTable;
import io.github.seplint.report.terminal.TextTable.Cell;
import io.github.seplint.report.terminal.TextTable.Column;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.SpecCoverage;
import io.github.seplint.spec.requirement.SpecCoverage.ClaimRatio;
import io.github.seplint.spec.requirement.SpecCoverage.SepClaims;
import io.github.seplint.spec.requirement.SpecCoverage.UncoveredSentence;
import java.util.List;

/** Prints unclaimed sentences, then counts. */
public final class SpecCoverageText {
  private static final Column NUMBER = new Column(true, 10);

  private final SpecCoverage coverage;
  private final TextReporter.Options options;
  private final TerminalWriter out;

  private SpecCoverageText(
      SpecCoverage coverage, TextReporter.Options options, TerminalWriter out) {
    this.coverage = coverage;
    this.options = options;
    this.out = out;
  }

  /** Returns the report; its options are those of findings. */
  public static String of(
      SpecCoverage coverage, TextReporter.Options options, TerminalCapabilities terminal) {
    SpecCoverageText text = new SpecCoverageText(coverage, options, new TerminalWriter(terminal));
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
    for (UncoveredSentence row : missing.subList(0, printed)) {
      text.line(MissingRowDiagnostic.of(row));
      if (options.frames()) {
        text.frame(MissingRowDiagnostic.of(row));
      }
    }
    if (options.summary()) {
      SummaryLine.omitted(missing.size() - printed, out);
    }
    if (options.summary()
        && !missing.isEmpty()
        && !(options.frames() && printed == missing.size())) {
      out.append('\n');
    }
  }

  private void counts() {
    if (coverage.sentences().isEmpty()) {
      out.append("no normative sentences on these pages\n");
      return;
    }
    pages();
    out.append('\n');
    if (!coverage.seps().isEmpty()) {
      seps();
      out.append('\n');
    }
    long pageCount =
        coverage.sentences().stream().map(each -> each.sentence().path()).distinct().count();
    total(SummaryLine.count((int) pageCount, "page"), coverage.sentences());
    if (!coverage.seps().isEmpty()) {
      List<ClaimedSentence> brought =
          coverage.seps().stream().flatMap(each -> each.remaining().stream()).distinct().toList();
      total(SummaryLine.count(coverage.seps().size(), "SEP"), brought);
    }
  }

  private void total(String of, List<ClaimedSentence> units) {
    ClaimRatio share = ClaimRatio.of(units);
    out.append(of)
        .append(": ")
        .append(SummaryLine.count(share.sentences(), "sentence"))
        .append(", ");
    out.append(share.claimed()).append(" claimed, ").append(share.missing()).append(" unclaimed\n");
  }

  /** Prints a line for each page and, below it, for each of its sections with sentences. */
  private void pages() {
    TextTable table = new TextTable(1, Column.LEFT, NUMBER, NUMBER, NUMBER);
    table.heading("page and section", "sentences", "claimed");
    ClaimRatio.groups(coverage.sentences(), each -> each.sentence().path())
        .forEach(
            (path, onPage) -> {
              add(table, Cell.of(TextStyle.STRONG, path), onPage);
              ClaimRatio.groups(onPage, each -> each.sentence().section())
                  .forEach((section, some) -> add(table, Cell.of(name(section)), some));
            });
    table.write(out);
  }

  /** Prints a line for each SEP. */
  private void seps() {
    TextTable table = new TextTable(1, Column.LEFT, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER);
    table.heading("SEP", "commits", "added", "present", "claimed");
    for (SepClaims each : coverage.seps()) {
      ClaimRatio share = ClaimRatio.of(each.remaining());
      table.row(
          Cell.of(TextStyle.STRONG, "SEP-" + each.sep()),
          number(each.commits().size()),
          number(each.added()),
          number(share.sentences()),
          number(share.claimed()),
          Cell.of(share.percent()));
    }
    table.write(out);
  }

  private static void add(TextTable table, Cell name, List<ClaimedSentence> units) {
    ClaimRatio share = ClaimRatio.of(units);
    table.row(name, number(share.sentences()), number(share.claimed()), Cell.of(share.percent()));
  }

  private static Cell number(int number) {
    return Cell.of(String.valueOf(number));
  }

  private static String name(Section section) {
    return "  ".repeat(Math.max(1, section.level() - 1))
        + (section.title().isEmpty() ? "(start)" : section.title());
  }
}
