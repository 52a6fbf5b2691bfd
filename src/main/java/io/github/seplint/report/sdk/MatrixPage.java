package io.github.seplint.report.sdk;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import io.github.seplint.coverage.CoverageReport.UpstreamSuite;
import io.github.seplint.report.PageAssets;
import io.github.seplint.report.WebAddress;
import io.github.seplint.report.coverage.NoOpHtmlInterceptor;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.sdk.MatrixHistory;
import io.github.seplint.sdk.Occurrence;
import io.github.seplint.sdk.RowVerdict;
import io.github.seplint.sdk.SdkMatrix;
import io.github.seplint.sdk.SdkMatrix.RowLine;
import io.github.seplint.sdk.SdkMatrix.SepVerdicts;
import io.github.seplint.sdk.SdkResults;
import io.github.seplint.sdk.Verdict;
import io.github.seplint.sdk.VerdictCounts;
import io.github.seplint.sdk.VerdictCounts.SepState;
import io.github.seplint.text.LongTextWriter;
import io.github.seplint.text.SafeText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The matrix as one self-contained HTML file: no network, no fonts, and JavaScript only for
 * filtering.
 */
public record MatrixPage(
    PageAssets assets, SdkMatrix matrix, MatrixHistory history, UpstreamSuite suite) {

  /** The maximum number of occurrences of a row that are shown for an SDK. */
  private static final int MAX_OCCURRENCES = 30;

  /** Returns the page; equal input gives equal text. */
  public static String of(SdkMatrix matrix, MatrixHistory history, UpstreamSuite suite) {
    LongTextWriter page = new LongTextWriter();
    OwaspHtmlTemplateOutput html =
        new OwaspHtmlTemplateOutput(new WriterOutput(new SafeText.SanitizingWriter(page)));
    PageAssets assets =
        PageAssets.load("sdk/matrix.js", "coverage/html/report.css", "sdk/matrix.css");
    JtepageGenerated.render(
        html, new NoOpHtmlInterceptor(), new MatrixPage(assets, matrix, history, suite));
    return page.toString();
  }

  /** The indices of the columns. */
  List<Integer> columns() {
    return IntStream.range(0, matrix.columns().size()).boxed().toList();
  }

  /** The verdicts that occur, for the filter and the legend. */
  List<Verdict> verdicts() {
    return Stream.of(Verdict.values())
        .filter(each -> columns().stream().anyMatch(i -> matrix.counts(i).of(each) > 0))
        .toList();
  }

  static Optional<String> address(SepVerdicts sep) {
    return WebAddress.of(sep.sep().specUrl()).map(WebAddress::text);
  }

  /** The verdicts of a row by column, for the filter. */
  static String ids(RowLine line) {
    return line.verdicts().stream().map(v -> v.verdict().id()).collect(Collectors.joining(" "));
  }

  /** The passed of the judged rows; a dash if none is judged. */
  static String fraction(VerdictCounts counts) {
    return counts.state() == SepState.NOT_SHOWN ? "–" : counts.passed() + "/" + counts.judged();
  }

  /** All counts as text. */
  static String tooltip(VerdictCounts counts) {
    return counts.byVerdict().entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey().label())
        .collect(Collectors.joining(", "));
  }

  /** The reason for a verdict in a few words, and how many occurrences decided it. */
  static String detail(RowVerdict verdict) {
    int decisive = verdict.decisive().stream().mapToInt(Occurrence::times).sum();
    String share =
        verdict.verdict().isJudged() && decisive < verdict.times()
            ? decisive + " of " + verdict.times()
            : "";
    return Stream.of(Optional.of(share), verdict.cause().map(cause -> cause.label()))
        .flatMap(Optional::stream)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The address of the definition of a scenario, if it is a web address. */
  Optional<String> source(Occurrence occurrence) {
    return suite
        .scenario(occurrence.run().scenario())
        .flatMap(url -> WebAddress.of(url).map(WebAddress::text));
  }

  static String status(CheckStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** The class of a status in the style, which is that of the verdict it alone would give. */
  static String style(CheckStatus status) {
    return switch (status) {
      case SUCCESS -> Verdict.PASSED.id();
      case FAILURE -> Verdict.FAILED.id();
      case WARNING -> Verdict.WARNED.id();
      case SKIPPED -> Verdict.SKIPPED.id();
      case INFO -> Verdict.INFO.id();
    };
  }

  /** The occurrences of a row in all legs, by SDK; of many, the worst. */
  List<SdkOccurrence> occurrences(RowLine line) {
    return matrix.sdks().stream()
        .flatMap(
            sdk ->
                sdk.occurrences(line.row().name()).stream()
                    .sorted(Comparator.comparing(each -> Verdict.of(each.status())))
                    .limit(MAX_OCCURRENCES)
                    .map(each -> new SdkOccurrence(sdk, each)))
        .toList();
  }

  /** The number of occurrences of a row that are not shown. */
  int hidden(RowLine line) {
    return matrix.sdks().stream()
        .mapToInt(sdk -> sdk.occurrences(line.row().name()).size() - MAX_OCCURRENCES)
        .filter(more -> more > 0)
        .sum();
  }

  /** An occurrence with its SDK. */
  record SdkOccurrence(SdkResults sdk, Occurrence occurrence) {}
}
