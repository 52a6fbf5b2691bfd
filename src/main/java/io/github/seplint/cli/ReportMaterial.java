package io.github.seplint.cli;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.report.html.SpecEvidence;
import java.util.Optional;

/**
 * What formats draw from.
 *
 * @param label of the badge
 * @param spec whose pages are shown
 */
record ReportMaterial(CoverageReport report, String label, Optional<SpecEvidence> spec) {}
