package io.github.seplint.report.coverage;

import static java.util.stream.Collectors.joining;

import gg.jte.Content;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.CoverageReport.UpstreamSuite;
import io.github.seplint.coverage.OpenGaps.GapReference;
import io.github.seplint.coverage.RowOutcomes.SepStatus;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.markdown.MarkdownOutput;
import io.github.seplint.sdk.Verdict;
import io.github.seplint.suite.LocalSuite;
import io.github.seplint.suite.Side;
import java.util.List;
import java.util.Optional;

/** The coverage report as Markdown; its templates are in {@code src/main/jte/markdown}. */
public final class MarkdownReport {
  /**
   * Empty content. A template line that contains it becomes a blank line, which jte would otherwise
   * trim.
   */
  static final Content BLANK_LINE = out -> {};

  private MarkdownReport() {}

  /** Returns the content of the generated block; it ends with a line break. */
  public static String of(CoverageReport report) {
    MarkdownOutput output = new MarkdownOutput();
    write(report, output);
    return output.text();
  }

  /** Appends the report to a page. */
  public static void write(CoverageReport report, MarkdownOutput output) {
    JtereportGenerated.render(output, new NoOpHtmlInterceptor(), output, report);
  }

  static Content suite(MarkdownOutput md, UpstreamSuite upstream) {
    return md.link(Optional.of(upstream.tree()), md.code(upstream.label()));
  }

  static Content sep(MarkdownOutput md, SepCoverage sep) {
    return md.link(Optional.of(sep.specUrl()), out -> out.writeContent("SEP-" + sep.number()));
  }

  static String name(Side side) {
    return switch (side) {
      case SERVER -> "Server";
      case CLIENT -> "Client";
      case AUTHORIZATION -> "Authorization server";
    };
  }

  static Content status(SepStatus status) {
    String emphasis =
        switch (status) {
          case FAILED, WARNED, PASSED, TESTED -> "**";
          case PARTIAL -> "";
          case UNTESTED, EXCLUDED -> "_";
        };
    return out -> out.writeContent(emphasis + status.word() + emphasis);
  }

  /** The main figures in a sentence. */
  static String summary(CoverageReport report) {
    RowCounts all = report.manifest().counts();
    int checks = all.tested() + all.untested();
    String rows = SummaryLine.count(checks + all.excluded() + all.unkeyed(), "requirement");
    String text =
        "Of "
            + rows
            + " in "
            + SummaryLine.count(report.manifest().seps().size(), "SEP")
            + ", "
            + checks
            + (checks == 1 ? " has a check" : " have a check")
            + "; the runs emitted "
            + all.tested()
            + " of them";
    String outcomes =
        report.rows().counts(report.manifest().seps()).entrySet().stream()
            .map(each -> each.getValue() + " " + each.getKey().label())
            .collect(joining(", "));
    return text + (outcomes.isEmpty() ? "." : ": " + outcomes + ".");
  }

  static String numbers(List<Long> seps) {
    return seps.stream().map(sep -> "SEP-" + sep).collect(joining(", "));
  }

  /** The place where the suite defines a check that no run emitted. */
  static Content source(MarkdownOutput md, CoverageReport report, String check) {
    Optional<String> url = report.upstream().check(check);
    return url.isPresent()
        ? md.link(url, out -> out.writeContent("defined"))
        : out -> out.writeContent("not in the suite");
  }

  /** The scenario of a row after its outcome, if it is known. */
  static Content scenarios(MarkdownOutput md, CoverageReport report, ManifestRow row) {
    List<String> names = report.rows().scenarios(row);
    if (names.isEmpty()) {
      return BLANK_LINE;
    }
    Content first = md.link(report.upstream().scenario(names.get(0)), md.code(names.get(0)));
    return out -> {
      out.writeContent(" in ");
      first.writeTo(out);
      out.writeContent(names.size() == 1 ? "" : " and " + (names.size() - 1) + " more");
    };
  }

  static Content codes(MarkdownOutput md, List<String> names) {
    return out -> {
      String separator = "";
      for (String name : names) {
        out.writeContent(separator);
        md.code(name).writeTo(out);
        separator = ", ";
      }
    };
  }

  /** The outcome of a row after its name, if it is known. */
  static Content outcome(Optional<Verdict> outcome) {
    return out ->
        outcome.ifPresent(
            verdict ->
                out.writeContent(
                    verdict == Verdict.FAILED || verdict == Verdict.WARNED
                        ? " — **" + verdict.label() + "**"
                        : " — " + verdict.label()));
  }

  static Content status(LocalSuite.Status status) {
    boolean strong = status == LocalSuite.Status.PASS || status == LocalSuite.Status.FAIL;
    String emphasis = strong ? "**" : "_";
    return out -> out.writeContent(emphasis + status.name() + emphasis);
  }

  /** The issue and the note, or a dash if a gap has neither. */
  static Content tracking(MarkdownOutput md, GapReference tracking) {
    Content issue = md.issueOrDash(tracking.issue());
    if (tracking.note().isEmpty()) {
      return issue;
    }
    Content note = md.prose(tracking.note().get());
    return out -> {
      if (tracking.issue().isPresent()) {
        issue.writeTo(out);
        out.writeContent(" — ");
      }
      note.writeTo(out);
    };
  }

  /** The suites with a checkout of their scenarios. */
  static List<LocalSuite> withCheckout(CoverageReport report) {
    return report.suites().stream()
        .filter(suite -> suite.pathVariable().isPresent() || suite.defaultPath().isPresent())
        .toList();
  }
}
