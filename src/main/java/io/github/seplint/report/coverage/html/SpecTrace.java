package io.github.seplint.report.coverage.html;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.seplint.json.JsonObject;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.RowDrift;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.RowMatch;
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
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Map<Long, ManifestRowMapping> files = new HashMap<>();
  private final Map<RowId, CoverageStatus> statuses = new HashMap<>();
  private final Map<RowId, QuoteStatus> quotes = new HashMap<>();
  private final Map<RowId, String> cited = new HashMap<>();
  private final ClaimIndex claims;

  SpecTrace(Manifest manifest, SpecEvidence evidence) {
    List<FileMatch> matched = new ArrayList<>();
    for (SepCoverage sep : manifest.seps()) {
      ManifestRowMapping file = new ManifestRowMapping(sep, evidence);
      matched.add(file.matched);
      files.put(sep.number(), file);
      file.addQuotes(quotes, evidence);
      file.matched
          .rows()
          .forEach(row -> file.id(row.index()).ifPresent(id -> cited.put(id, row.citedUrl())));
      RowId.of(sep).forEach((id, row) -> statuses.put(id, CoverageStatus.of(row)));
    }
    this.claims = ClaimIndex.of(matched);
  }

  /**
   * The identity of a row.
   *
   * @param index among the rows of the SEP in the manifest, counted from 0
   */
  record RowId(long sep, int index) {
    /** The rows of a SEP, in order. */
    static Map<RowId, ManifestRow> of(SepCoverage sep) {
      Map<RowId, ManifestRow> rows = new LinkedHashMap<>();
      sep.rows().forEach(row -> rows.put(new RowId(sep.number(), rows.size()), row));
      return rows;
    }
  }

  /**
   * A normative sentence of a page in the report.
   *
   * @param id of its first piece
   * @param rows the rows that claim it, in order
   */
  record MarkedSentence(
      String id, NormativeSentence unit, CoverageStatus status, List<RowId> rows) {
    /** The SEPs whose rows claim it, separated by spaces. */
    String seps() {
      return rows.stream().map(row -> "" + row.sep()).distinct().collect(joining(" "));
    }

    /** The label of links to it. */
    String label() {
      String title = unit.section().title();
      return SpecView.shortPath(unit.path()) + (title.isEmpty() ? "" : " § " + title);
    }
  }

  /** Returns a sentence with the rows that claim it. */
  MarkedSentence sentence(String id, NormativeSentence unit) {
    List<RowId> rows = claims.on(unit).stream().flatMap(claim -> row(claim).stream()).toList();
    return new MarkedSentence(id, unit, status(rows), rows);
  }

  /** The quote status of a row; empty if it cites nothing. */
  Optional<QuoteStatus> quote(RowId row) {
    return Optional.ofNullable(quotes.get(row));
  }

  /** The URL that a row cites, if known. */
  Optional<String> cited(RowId row) {
    return Optional.ofNullable(cited.get(row));
  }

  private Optional<RowId> row(Claim claim) {
    return claim.sep().stream()
        .mapToObj(files::get)
        .flatMap(file -> Optional.ofNullable(file).stream())
        .flatMap(file -> file.id(claim.row()).stream())
        .findFirst();
  }

  /** The best status among the rows that have not drifted. */
  private CoverageStatus status(List<RowId> rows) {
    return rows.stream()
        .filter(row -> quote(row).filter(QuoteStatus::isDrifted).isEmpty())
        .map(row -> statuses.getOrDefault(row, CoverageStatus.UNKEYED))
        .min(Comparator.naturalOrder())
        .orElse(rows.isEmpty() ? CoverageStatus.NO_ROW : CoverageStatus.DRIFTED);
  }

  /** The rows of one SEP matched with the specification and paired with their manifest rows. */
  private static final class ManifestRowMapping {
    private final SepCoverage sep;
    private final Optional<SourceText> file;
    private final FileMatch matched;

    /** By the index of a row in the file. */
    private final Map<Integer, RowId> ids = new HashMap<>();

    ManifestRowMapping(SepCoverage sep, SpecEvidence evidence) {
      this.sep = sep;
      this.file = evidence.files().apply(sep);
      SourceText text = file.orElseGet(() -> syntheticFile(sep));
      this.matched = new FileMatch(evidence.spec(), SepFile.read(text));
      pair();
    }

    /** The manifest's row for a row of the file; empty if the manifest is older. */
    Optional<RowId> id(int index) {
      return Optional.ofNullable(ids.get(index));
    }

    /** Pairs rows with equal check and text, in order. */
    private void pair() {
      Map<String, Deque<RowId>> free = new HashMap<>();
      RowId.of(sep)
          .forEach(
              (id, row) -> {
                String key = key(disposition(row), row.text());
                free.computeIfAbsent(key, each -> new ArrayDeque<>()).add(id);
              });
      for (RowMatch row : matched.rows()) {
        Optional.ofNullable(free.get(key(row.disposition(), row.quote())))
            .map(Deque::poll)
            .ifPresent(id -> ids.put(row.index(), id));
      }
    }

    /** The same as {@link RowMatch#disposition}. */
    private static String disposition(ManifestRow row) {
      return row.reason().isPresent() ? Requirement.EXCLUDED : row.check().orElse("");
    }

    private static String key(String disposition, String text) {
      return disposition + "\n" + text;
    }

    /** Adds the quote status of each row, from its locked sentences if there are any. */
    void addQuotes(Map<RowId, QuoteStatus> quotes, SpecEvidence evidence) {
      Map<Integer, LockedRow> locked =
          evidence.locked().apply(sep).map(this::lockedRows).orElse(Map.of());
      for (RowMatch row : matched.rows()) {
        Optional<QuoteStatus> drift =
            Optional.ofNullable(locked.get(row.index()))
                .filter(record -> record.matches(row.quote()) && !record.sentences().isEmpty())
                .map(record -> QuoteStatus.of(RowDrift.of(record, evidence.spec())));
        id(row.index()).ifPresent(id -> quotes.put(id, drift.orElseGet(() -> quote(row))));
      }
    }

    /**
     * If the cited page of an excluded row is unknown, a match on another page is not a deviation.
     */
    private QuoteStatus quote(RowMatch row) {
      boolean unknown = file.isEmpty() && row.disposition().equals(Requirement.EXCLUDED);
      return unknown && row.tier() == MatchTier.ELSEWHERE
          ? QuoteStatus.MATCHES
          : QuoteStatus.of(row);
    }

    private Map<Integer, LockedRow> lockedRows(LockedFile locked) {
      Map<Integer, LockedRow> records = new HashMap<>();
      RowKeys keys = RowKeys.of(matched.file());
      for (Requirement row : matched.file().requirements()) {
        locked.row(keys.of(row).text()).ifPresent(record -> records.put(row.index(), record));
      }
      return records;
    }
  }

  /**
   * Returns the rows of a manifest as a traceability file, used if there is no file: JSON is YAML.
   * The {@code url} of excluded rows is missing in a manifest.
   */
  static SourceText syntheticFile(SepCoverage sep) {
    JsonObject file =
        new JsonObject()
            .put("sep", sep.number())
            .put("spec_url", sep.specUrl())
            .put(
                "requirements",
                sep.rows(),
                row ->
                    new JsonObject()
                        .put("check", row.check())
                        .put("excluded", row.reason())
                        .put("text", row.text())
                        .put("url", row.url()));
    try {
      return new SourceText(sep.yaml(), JSON.writeValueAsString(file));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
