package io.github.seplint.report.coverage.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.report.coverage.html.RowViews.RowId;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.Requirement.Row;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.RowDrift;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.ClaimIndex;
import io.github.seplint.spec.requirement.ClaimIndex.Claim;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.text.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a manifest matched with the specification, and sentences with rows. */
final class SpecTrace {
  private final Specification spec;
  private final Map<Long, ManifestRowMapping> files = new HashMap<>();
  private final Map<RowId, CoverageStatus> statuses = new HashMap<>();
  private final Map<RowId, QuoteStatus> fates = new HashMap<>();
  private final Map<RowId, String> cited = new HashMap<>();
  private final ClaimIndex claims;

  private SpecTrace(Manifest manifest, SpecEvidence evidence) {
    this.spec = evidence.spec();
    List<ManifestRowMapping> traced = new ArrayList<>();
    for (SepCoverage sep : manifest.seps()) {
      ManifestRowMapping file = ManifestRowMapping.of(sep, evidence);
      traced.add(file);
      files.put(sep.number(), file);
      fates.putAll(file.fates(spec, evidence.locked().apply(sep)));
      cited.putAll(file.cited());
      List<ManifestRow> rows = sep.rows();
      for (int i = 0; i < rows.size(); i++) {
        statuses.put(new RowId(sep.number(), i), CoverageStatus.of(rows.get(i)));
      }
    }
    this.claims = ClaimIndex.of(traced.stream().map(ManifestRowMapping::matched).toList());
  }

  static SpecTrace of(Manifest manifest, SpecEvidence evidence) {
    return new SpecTrace(manifest, evidence);
  }

  /**
   * A sentence with the rows that claim it.
   *
   * @param rows in order
   */
  record TracedUnit(NormativeSentence unit, CoverageStatus status, List<RowId> rows) {}

  /** The normative sentences of a page, in order. */
  List<TracedUnit> units(String page) {
    return NormativeSentence.in(spec, page).stream().map(this::unit).toList();
  }

  /** The quote status of a row; empty if it cites nothing. */
  Optional<QuoteStatus> fate(RowId row) {
    return Optional.ofNullable(fates.get(row));
  }

  /** The URL that a row cites, where it is known. */
  Optional<String> cited(RowId row) {
    return Optional.ofNullable(cited.get(row));
  }

  private TracedUnit unit(NormativeSentence unit) {
    List<RowId> rows = claims.on(unit).stream().flatMap(claim -> ref(claim).stream()).toList();
    return new TracedUnit(unit, status(rows), rows);
  }

  private Optional<RowId> ref(Claim claim) {
    return claim.sep().stream()
        .mapToObj(files::get)
        .flatMap(file -> Optional.ofNullable(file).stream())
        .flatMap(file -> file.ref(claim.row()).stream())
        .findFirst();
  }

  /** The best status among the rows that have not drifted. */
  private CoverageStatus status(List<RowId> rows) {
    return rows.stream()
        .filter(row -> fate(row).filter(QuoteStatus::isDrifted).isEmpty())
        .map(row -> statuses.getOrDefault(row, CoverageStatus.UNKEYED))
        .min(Comparator.naturalOrder())
        .orElse(rows.isEmpty() ? CoverageStatus.NO_ROW : CoverageStatus.DRIFTED);
  }

  /** The rows of one SEP matched with the specification and paired with their manifest rows. */
  static final class ManifestRowMapping {
    private final SepCoverage sep;
    private final Optional<SourceText> file;
    private final SourceText text;
    private final FileMatch matched;

    /** By the index of a row in the file. */
    private final Map<Integer, RowId> refs = new HashMap<>();

    private ManifestRowMapping(SepCoverage sep, Specification spec, Optional<SourceText> file) {
      this.sep = sep;
      this.file = file;
      this.text = file.orElseGet(() -> SyntheticSepFile.of(sep));
      this.matched = new FileMatch(spec, SepFile.read(text));
      pair();
    }

    static ManifestRowMapping of(SepCoverage sep, SpecEvidence evidence) {
      return new ManifestRowMapping(sep, evidence.spec(), evidence.files().apply(sep));
    }

    FileMatch matched() {
      return matched;
    }

    /** The manifest's row for a row of the file; empty if the manifest is older. */
    Optional<RowId> ref(int index) {
      return Optional.ofNullable(refs.get(index));
    }

    /** Pairs rows with equal check and text, in order. */
    private void pair() {
      Map<String, Deque<RowId>> free = new HashMap<>();
      List<ManifestRow> rows = sep.rows();
      for (int i = 0; i < rows.size(); i++) {
        String key = key(disposition(rows.get(i)), rows.get(i).text());
        free.computeIfAbsent(key, each -> new ArrayDeque<>()).add(new RowId(sep.number(), i));
      }
      for (RowMatch row : matched.rows()) {
        Deque<RowId> same =
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
    Map<RowId, QuoteStatus> fates(Specification spec, Optional<LockedFile> locked) {
      Map<Integer, LockedRow> records = locked.map(this::records).orElse(Map.of());
      Map<RowId, QuoteStatus> fates = new HashMap<>();
      for (RowMatch row : matched.rows()) {
        Optional<QuoteStatus> fate =
            Optional.ofNullable(records.get(row.index()))
                .filter(record -> record.isOf(row.quoted()) && !record.sentences().isEmpty())
                .map(record -> QuoteStatus.of(RowDrift.of(record, spec)));
        ref(row.index()).ifPresent(ref -> fates.put(ref, fate.orElseGet(() -> fate(row))));
      }
      return fates;
    }

    /** Without the cited page of an excluded row, a match elsewhere is no deviation. */
    private QuoteStatus fate(RowMatch row) {
      boolean unknown = file.isEmpty() && row.disposition().equals(Requirement.EXCLUDED);
      return unknown && row.tier() == MatchTier.ELSEWHERE ? QuoteStatus.HOLDS : QuoteStatus.of(row);
    }

    /** The URLs that rows cite. */
    Map<RowId, String> cited() {
      Map<RowId, String> cited = new HashMap<>();
      for (RowMatch row : matched.rows()) {
        ref(row.index()).ifPresent(ref -> cited.put(ref, row.cited()));
      }
      return cited;
    }

    private Map<Integer, LockedRow> records(LockedFile locked) {
      Map<Integer, LockedRow> records = new HashMap<>();
      RowKeys keys = RowKeys.of(matched.file());
      for (Requirement requirement : matched.file().requirements()) {
        Row row = requirement.row();
        locked.row(keys.of(row).written()).ifPresent(record -> records.put(row.index(), record));
      }
      return records;
    }
  }

  /**
   * The rows of a manifest as a traceability file, for where there is no other: JSON is YAML. What
   * the manifest does not have is the {@code url} of excluded rows.
   */
  static final class SyntheticSepFile {
    private static final JsonMapper JSON =
        JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private SyntheticSepFile() {}

    static SourceText of(SepCoverage sep) {
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("sep", sep.number());
      file.put("spec_url", sep.specUrl());
      file.put("requirements", rows(sep));
      try {
        return new SourceText(sep.yaml(), JSON.writeValueAsString(file));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }

    private static List<Map<String, Object>> rows(SepCoverage sep) {
      return sep.rows().stream().map(SyntheticSepFile::row).toList();
    }

    private static Map<String, Object> row(ManifestRow traced) {
      Map<String, Object> row = new LinkedHashMap<>();
      traced.check().ifPresent(id -> row.put("check", id));
      traced.reason().ifPresent(reason -> row.put("excluded", reason));
      row.put("text", traced.text());
      traced.url().ifPresent(url -> row.put("url", url));
      return row;
    }
  }
}
