package io.github.seplint.report.html;

import io.github.seplint.coverage.TracedSep;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.sep.Requirement;
import io.github.seplint.source.SourceText;
import io.github.seplint.spec.lock.LockableFile;
import io.github.seplint.spec.lock.LockableFile.LockableRow;
import io.github.seplint.spec.lock.LockedFile;
import io.github.seplint.spec.lock.LockedRow;
import io.github.seplint.spec.lock.RowDrift;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.MatchedFile;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.Specification;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one SEP matched with the specification and paired with their manifest rows. */
final class SepMatch {
  private final TracedSep sep;
  private final Optional<SourceText> file;
  private final SourceText text;
  private final MatchedFile matched;

  /** By the index of a row in the file. */
  private final Map<Integer, RowRef> refs = new HashMap<>();

  private SepMatch(TracedSep sep, Specification spec, Optional<SourceText> file) {
    this.sep = sep;
    this.file = file;
    this.text = file.orElseGet(() -> SepText.of(sep));
    this.matched = MatchedFile.of(spec, text);
    pair();
  }

  static SepMatch of(TracedSep sep, SpecEvidence evidence) {
    return new SepMatch(sep, evidence.spec(), evidence.files().apply(sep));
  }

  MatchedFile matched() {
    return matched;
  }

  /** The manifest's row for a row of the file; empty if the manifest is older. */
  Optional<RowRef> ref(int index) {
    return Optional.ofNullable(refs.get(index));
  }

  /** Pairs rows with equal check and text, in order. */
  private void pair() {
    Map<String, Deque<RowRef>> free = new HashMap<>();
    List<ManifestRow> rows = sep.rows();
    for (int i = 0; i < rows.size(); i++) {
      String key = key(disposition(rows.get(i)), rows.get(i).text());
      free.computeIfAbsent(key, each -> new ArrayDeque<>()).add(new RowRef(sep.number(), i));
    }
    for (RowMatch row : matched.rows()) {
      Deque<RowRef> same =
          free.getOrDefault(key(row.disposition(), row.quoted()), new ArrayDeque<>());
      if (!same.isEmpty()) {
        refs.put(row.index(), same.remove());
      }
    }
  }

  /** As {@link RowMatch#disposition} has it. */
  private static String disposition(ManifestRow row) {
    return row.reason().isPresent() ? Requirement.EXCLUDED : row.check().orElse("");
  }

  private static String key(String disposition, String text) {
    return disposition + "\n" + text;
  }

  /** The quote status of each row. */
  Map<RowRef, Fate> fates(Specification spec, Optional<LockedFile> locked) {
    Map<Integer, LockedRow> records = locked.map(this::records).orElse(Map.of());
    Map<RowRef, Fate> fates = new HashMap<>();
    for (RowMatch row : matched.rows()) {
      Optional<Fate> fate =
          Optional.ofNullable(records.get(row.index()))
              .filter(record -> record.isOf(row.quoted()) && !record.sentences().isEmpty())
              .map(record -> Fate.of(RowDrift.of(record, spec)));
      ref(row.index()).ifPresent(ref -> fates.put(ref, fate.orElseGet(() -> fate(row))));
    }
    return fates;
  }

  /** Without the cited page of an excluded row, a match elsewhere is no deviation. */
  private Fate fate(RowMatch row) {
    boolean unknown = file.isEmpty() && row.disposition().equals(Requirement.EXCLUDED);
    return unknown && row.tier() == MatchTier.ELSEWHERE ? Fate.HOLDS : Fate.of(row);
  }

  /** The URLs that rows cite. */
  Map<RowRef, String> cited() {
    Map<RowRef, String> cited = new HashMap<>();
    for (RowMatch row : matched.rows()) {
      ref(row.index()).ifPresent(ref -> cited.put(ref, row.cited()));
    }
    return cited;
  }

  private Map<Integer, LockedRow> records(LockedFile locked) {
    Map<Integer, LockedRow> records = new HashMap<>();
    for (LockableRow row : LockableFile.read(text).rows()) {
      locked.row(row.key()).ifPresent(record -> records.put(row.index(), record));
    }
    return records;
  }
}
