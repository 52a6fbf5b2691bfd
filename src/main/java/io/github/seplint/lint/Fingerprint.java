package io.github.seplint.lint;

import io.github.seplint.text.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What tells a finding from others, in whatever line it stands: rule, file and row.
 *
 * @param path of the file
 * @param row as {@link io.github.seplint.sep.RowKey#written} has it
 * @param occurrence counted from 1 among the findings of that rule in that row
 */
public record Fingerprint(String rule, String path, String row, int occurrence) {

  /**
   * Those of findings, in their order.
   *
   * @param diagnostics sorted
   * @param paths what a file is called in a fingerprint, by the path that is shown
   */
  public static List<Fingerprint> of(List<Diagnostic> diagnostics, UnaryOperator<String> paths) {
    Map<Fingerprint, Integer> seen = new HashMap<>();
    List<Fingerprint> fingerprints = new ArrayList<>(diagnostics.size());
    for (Diagnostic each : diagnostics) {
      String path = paths.apply(each.place().path());
      String row = each.row().written();
      int occurrence = seen.merge(new Fingerprint(each.rule(), path, row, 1), 1, Integer::sum);
      fingerprints.add(new Fingerprint(each.rule(), path, row, occurrence));
    }
    return List.copyOf(fingerprints);
  }

  /** The SHA-256 of it. */
  public String sha256() {
    return Sha256.of(String.join("\n", rule, path, row, String.valueOf(occurrence)));
  }
}
