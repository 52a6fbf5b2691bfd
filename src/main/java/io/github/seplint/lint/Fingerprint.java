package io.github.seplint.lint;

import io.github.seplint.text.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The identity of a finding, independent of line numbers: rule, file and row.
 *
 * @param row as in {@link io.github.seplint.sep.RowKey}
 * @param occurrence counted from 1 among the findings of the rule in the row
 */
public record Fingerprint(String rule, String path, String row, int occurrence) {

  /**
   * Returns the fingerprints of diagnostics, in their order.
   *
   * @param diagnostics sorted
   * @param paths maps the display path of a file to its path in fingerprints
   */
  public static List<Fingerprint> of(List<Diagnostic> diagnostics, UnaryOperator<String> paths) {
    Map<Fingerprint, Integer> seen = new HashMap<>();
    List<Fingerprint> fingerprints = new ArrayList<>(diagnostics.size());
    for (Diagnostic each : diagnostics) {
      String path = paths.apply(each.place().path());
      String row = each.row().text();
      int occurrence = seen.merge(new Fingerprint(each.rule(), path, row, 1), 1, Integer::sum);
      fingerprints.add(new Fingerprint(each.rule(), path, row, occurrence));
    }
    return List.copyOf(fingerprints);
  }

  /** Returns the SHA-256 of the fingerprint in hexadecimal. */
  public String sha256() {
    return Sha256.of(String.join("\n", rule, path, row, String.valueOf(occurrence)));
  }
}
