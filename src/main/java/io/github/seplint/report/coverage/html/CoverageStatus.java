package io.github.seplint.report.coverage.html;

import io.github.seplint.manifest.ManifestRow;
import java.util.Locale;

/** The coverage status of a row, or of a sentence of the specification. */
enum CoverageStatus {
  TESTED("a check for it was emitted"),
  UNTESTED("a check is declared for it, but none was emitted"),
  EXCLUDED("a row excludes it, with a reason"),
  UNKEYED("a row quotes it, with neither a check nor a reason"),
  DRIFTED("the rows that quote it differ in wording or keyword"),
  NO_ROW("no row quotes it");

  private final String meaning;

  CoverageStatus(String meaning) {
    this.meaning = meaning;
  }

  static CoverageStatus of(ManifestRow row) {
    return valueOf(row.status().name());
  }

  String label() {
    return word().replace('-', ' ');
  }

  String meaning() {
    return meaning;
  }

  /** The id in the style and the script. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
