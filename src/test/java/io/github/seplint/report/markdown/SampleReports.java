package io.github.seplint.report.markdown;

import io.github.seplint.coverage.Conformance;
import io.github.seplint.coverage.Conformance.ScenarioOutcome;
import io.github.seplint.coverage.Conformance.SideSummary;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.CoverageReport.UpstreamSuite;
import io.github.seplint.coverage.OpenGaps.GapReference;
import io.github.seplint.coverage.OpenGaps.GapTracker;
import io.github.seplint.coverage.RowOutcomes;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.results.RunResults.ScenarioVerdict;
import io.github.seplint.suite.LocalSuite;
import io.github.seplint.suite.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Coverage reports with every part, built from given texts. */
public final class SampleReports {
  private SampleReports() {}

  public static CoverageReport of(Supplier<String> text) {
    String failing = text.get();
    String silent = text.get();
    SepCoverage tools =
        new SepCoverage(
            7001,
            text.get(),
            text.get(),
            List.of(
                ManifestRow.checked(text.get(), true, text.get(), some(text), some(text)),
                ManifestRow.checked(silent, false, text.get(), some(text), some(text))
                    .withLine(OptionalInt.of(7)),
                ManifestRow.checked(text.get(), false, text.get(), none(), none()),
                ManifestRow.excluded(text.get(), text.get(), some(text)),
                ManifestRow.excluded(text.get(), text.get(), none()),
                ManifestRow.unkeyed(text.get(), none(), none())),
            List.of(text.get()));
    SepCoverage watches =
        new SepCoverage(
            7002,
            "src/seps/sep-7002.yaml",
            "https://project.example/" + text.get(),
            List.of(ManifestRow.excluded(text.get(), text.get(), none())),
            List.of());
    return new CoverageReport(
        new Manifest(some(text), List.of(tools, watches)),
        new UpstreamSuite("https://project.example/suite", some(text), some(text)),
        new Conformance(
            List.of(new SideSummary(Side.SERVER, 0, 0, 1, 2, 1)),
            List.of(new ScenarioOutcome(Side.SERVER, failing, ScenarioVerdict.FAILS, 2, 1))),
        RowOutcomes.UNKNOWN,
        List.of(suite(text, "suite"), suite(text, text.get())),
        new GapTracker(
            Map.of(failing, new GapReference(some(text), some(text))),
            Map.of(silent, new GapReference(none(), some(text)))));
  }

  private static LocalSuite suite(Supplier<String> text, String repository) {
    return new LocalSuite(
        text.get(),
        text.get(),
        text.get(),
        LocalSuite.Status.INFO,
        repository,
        text.get(),
        some(text),
        some(text),
        some(text),
        some(text));
  }

  private static Optional<String> some(Supplier<String> text) {
    return Optional.of(text.get());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
