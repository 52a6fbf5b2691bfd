package io.github.seplint.report.html;

import io.github.seplint.report.html.SpecTrace.TracedUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence of a page in the report.
 *
 * @param id of its first piece
 * @param rows links to the rows that claim it
 */
record Sentence(String id, TracedUnit traced, List<RowLink> rows) {

  Status status() {
    return traced.status();
  }

  String level() {
    return traced.unit().level().name();
  }

  /** The SEPs whose rows claim it, between spaces. */
  String seps() {
    return rows.stream()
        .map(row -> String.valueOf(row.sep()))
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
