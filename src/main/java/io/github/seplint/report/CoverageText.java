package io.github.seplint.report;

import io.github.seplint.spec.requirement.ClaimRatio;
import io.github.seplint.spec.requirement.ClaimedSentence;
import io.github.seplint.spec.requirement.SpecCoverage;
import io.github.seplint.spec.requirement.UncoveredSentence;
import java.util.List;

/** Prints unclaimed sentences, then counts. */
public final class CoverageText {
  private final SpecCoverage coverage;
  private final TextReport.Options options;
  private final Ink ink;

  private CoverageText(SpecCoverage coverage, TextReport.Options options, Ink ink) {
    this.coverage = coverage;
    this.options = options;
    this.ink = ink;
  }

  /** The whole report; its options are those of findings. */
  public static String of(SpecCoverage coverage, TextReport.Options options, Screen screen) {
    CoverageText text = new CoverageText(coverage, options, new Ink(screen));
    if (!options.statistics()) {
      text.missing();
    }
    if (options.summary()) {
      text.counts();
    }
    return text.ink.text().toString();
  }

  private void missing() {
    List<UncoveredSentence> missing = coverage.missing();
    int shown = Math.min(options.maxFindings(), missing.size());
    DiagnosticText text = new DiagnosticText(ink);
    for (UncoveredSentence row : missing.subList(0, shown)) {
      text.line(MissingRowDiagnostic.of(row));
      if (options.frames()) {
        text.frame(MissingRowDiagnostic.of(row));
      }
    }
    if (shown < missing.size() && options.summary()) {
      int more = missing.size() - shown;
      ink.put("... and ").put(Summary.count(more, "more finding")).put(" (--max-findings)\n");
    }
    if (options.summary() && !missing.isEmpty() && !(options.frames() && shown == missing.size())) {
      ink.put('\n');
    }
  }

  private void counts() {
    if (coverage.units().isEmpty()) {
      ink.put("no normative sentences on these pages\n");
      return;
    }
    CoverageTable table = new CoverageTable(ink);
    table.pages(coverage.units());
    ink.put('\n');
    if (!coverage.seps().isEmpty()) {
      table.seps(coverage.seps());
      ink.put('\n');
    }
    long pages = coverage.units().stream().map(each -> each.unit().path()).distinct().count();
    total(Summary.count((int) pages, "page"), coverage.units());
    if (!coverage.seps().isEmpty()) {
      List<ClaimedSentence> brought =
          coverage.seps().stream().flatMap(each -> each.standing().stream()).distinct().toList();
      total(Summary.count(coverage.seps().size(), "SEP"), brought);
    }
  }

  private void total(String of, List<ClaimedSentence> units) {
    ClaimRatio share = ClaimRatio.of(units);
    ink.put(of).put(": ").put(Summary.count(share.sentences(), "sentence")).put(", ");
    ink.put(share.claimed()).put(" claimed, ").put(share.missing()).put(" unclaimed\n");
  }
}
