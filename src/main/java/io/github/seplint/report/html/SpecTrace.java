package io.github.seplint.report.html;

import io.github.seplint.coverage.Manifest;
import io.github.seplint.coverage.TracedSep;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.Claim;
import io.github.seplint.spec.requirement.ClaimIndex;
import io.github.seplint.spec.requirement.NormativeSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a manifest matched with the specification, and sentences with rows. */
final class SpecTrace {
  private final Specification spec;
  private final Map<Long, SepMatch> files = new HashMap<>();
  private final Map<RowRef, Status> statuses = new HashMap<>();
  private final Map<RowRef, Fate> fates = new HashMap<>();
  private final Map<RowRef, String> cited = new HashMap<>();
  private final ClaimIndex claims;

  private SpecTrace(Manifest manifest, SpecEvidence evidence) {
    this.spec = evidence.spec();
    List<SepMatch> traced = new ArrayList<>();
    for (TracedSep sep : manifest.seps()) {
      SepMatch file = SepMatch.of(sep, evidence);
      traced.add(file);
      files.put(sep.number(), file);
      fates.putAll(file.fates(spec, evidence.locked().apply(sep)));
      cited.putAll(file.cited());
      List<ManifestRow> rows = sep.rows();
      for (int i = 0; i < rows.size(); i++) {
        statuses.put(new RowRef(sep.number(), i), Status.of(rows.get(i)));
      }
    }
    this.claims = ClaimIndex.of(traced.stream().map(SepMatch::matched).toList());
  }

  static SpecTrace of(Manifest manifest, SpecEvidence evidence) {
    return new SpecTrace(manifest, evidence);
  }

  /**
   * A sentence with the rows that claim it.
   *
   * @param rows in order
   */
  record TracedUnit(NormativeSentence unit, Status status, List<RowRef> rows) {}

  /** The normative sentences of a page, in order. */
  List<TracedUnit> units(String page) {
    return NormativeSentence.in(spec, page).stream().map(this::unit).toList();
  }

  /** The quote status of a row; empty if it cites nothing. */
  Optional<Fate> fate(RowRef row) {
    return Optional.ofNullable(fates.get(row));
  }

  /** The URL that a row cites, where it is known. */
  Optional<String> cited(RowRef row) {
    return Optional.ofNullable(cited.get(row));
  }

  private TracedUnit unit(NormativeSentence unit) {
    List<RowRef> rows = claims.on(unit).stream().flatMap(claim -> ref(claim).stream()).toList();
    return new TracedUnit(unit, status(rows), rows);
  }

  private Optional<RowRef> ref(Claim claim) {
    return claim.sep().stream()
        .mapToObj(files::get)
        .flatMap(file -> Optional.ofNullable(file).stream())
        .flatMap(file -> file.ref(claim.row()).stream())
        .findFirst();
  }

  /** The best status among the rows that have not drifted. */
  private Status status(List<RowRef> rows) {
    return rows.stream()
        .filter(row -> fate(row).filter(Fate::isDrifted).isEmpty())
        .map(row -> statuses.getOrDefault(row, Status.UNKEYED))
        .min(Comparator.naturalOrder())
        .orElse(rows.isEmpty() ? Status.NO_ROW : Status.DRIFTED);
  }
}
