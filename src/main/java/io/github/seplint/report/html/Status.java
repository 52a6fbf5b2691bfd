package io.github.seplint.report.html;

import io.github.seplint.manifest.ManifestRow;

/** How it stands with a row, or with a sentence of the specification. */
enum Status {
  TESTED("tested", "a check for it was emitted"),
  UNTESTED("untested", "a check is declared for it, but none was emitted"),
  EXCLUDED("excluded", "a reason is given why no check tests it"),
  UNKEYED("unkeyed", "a row quotes it, with neither a check nor a reason"),
  DRIFTED("drifted", "the rows that quote it say something else"),
  NO_ROW("no row", "no row quotes it");

  private final String label;
  private final String meaning;

  Status(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  static Status of(ManifestRow row) {
    return switch (row.status()) {
      case TESTED -> TESTED;
      case UNTESTED -> UNTESTED;
      case EXCLUDED -> EXCLUDED;
      case UNKEYED -> UNKEYED;
    };
  }

  /** For people. */
  String label() {
    return label;
  }

  /** What it says of a sentence. */
  String meaning() {
    return meaning;
  }

  /** For the style and the script. */
  String word() {
    return label.replace(' ', '-');
  }
}
