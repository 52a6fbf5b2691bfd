package io.github.seplint.report.coverage.html;

import io.github.seplint.manifest.ManifestRow;

/** The coverage status of a row, or of a sentence of the specification. */
enum CoverageStatus {
  TESTED("tested", "a check for it was emitted"),
  UNTESTED("untested", "a check is declared for it, but none was emitted"),
  EXCLUDED("excluded", "a row excludes it, with a reason"),
  UNKEYED("unkeyed", "a row quotes it, with neither a check nor a reason"),
  DRIFTED("drifted", "the rows that quote it differ in wording or keyword"),
  NO_ROW("no row", "no row quotes it");

  private final String label;
  private final String meaning;

  CoverageStatus(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  static CoverageStatus of(ManifestRow row) {
    return valueOf(row.status().name());
  }

  /** The label for readers. */
  String label() {
    return label;
  }

  /** The meaning for a sentence. */
  String meaning() {
    return meaning;
  }

  /** The id in the style and the script. */
  String word() {
    return label.replace(' ', '-');
  }
}
