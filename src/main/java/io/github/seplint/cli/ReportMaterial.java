package io.github.seplint.cli;

import io.github.seplint.coverage.CoverageReport;

/**
 * What formats draw from.
 *
 * @param label of the badge
 */
record ReportMaterial(CoverageReport report, String label) {}
