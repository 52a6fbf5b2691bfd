package io.github.seplint.report.coverage.html;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.report.coverage.html.HtmlReport.SpecEvidence;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.RowKey.RowKeys;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.lock.FormerSentences;
import io.github.seplint.spec.lock.RowDrift;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.lock.SpecLock.LockedRow;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.requirement.ClaimIndex;
import io.github.seplint.spec.requirement.ClaimIndex.Claim;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.io.StringWriter;
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
  private static final JsonFactory JSON =
      new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** By SEP, then by the index of a row in the file; without rows that the manifest lacks. */
  private final Map<Long, Map<Integer, RowId>> ids = new HashMap<>();

  private final Map<RowId, CoverageStatus> statuses = new HashMap<>();
  private final Map<RowId, QuoteStatus> quotes = new HashMap<>();
  private final Map<RowId, String> cited = new HashMap<>();
  private final ClaimIndex claims;

  SpecTrace(Manifest manifest, SpecEvidence evidence) {
    List<FileMatch> files = new ArrayList<>();
    for (SepCoverage sep : manifest.seps()) {
      Optional<SourceText> text = evidence.files().apply(sep);
      SepFile file = SepFile.read(text.orElseGet(() -> syntheticFile(sep)));
      FileMatch matched = new FileMatch(evidence.spec(), file);
      Map<Integer, LockedRow> locked =
          evidence.locked().apply(sep).map(lock -> lockedRows(file, lock)).orElse(Map.of());
      Map<Integer, RowId> paired = paired(sep, matched);
      for (RowMatch row : matched.rows()) {
        Optional<RowId> id = Optional.ofNullable(paired.get(row.index()));
        Optional<LockedRow> lock = Optional.ofNullable(locked.get(row.index()));
        id.ifPresent(each -> cited.put(each, row.citedUrl()));
        id.ifPresent(each -> quotes.put(each, quote(row, lock, text.isPresent(), evidence)));
      }
      files.add(matched);
      ids.put(sep.number(), paired);
      RowId.of(sep).forEach((id, row) -> statuses.put(id, CoverageStatus.of(row)));
    }
    this.claims = ClaimIndex.of(files);
  }

  /** The identity of a row: its index is among the rows of the SEP in the manifest, from 0. */
  record RowId(long sep, int index) {
    /** The rows of a SEP, in order. */
    static Map<RowId, ManifestRow> of(SepCoverage sep) {
      Map<RowId, ManifestRow> rows = new LinkedHashMap<>();
      sep.rows().forEach(row -> rows.put(new RowId(sep.number(), rows.size()), row));
      return rows;
    }
  }

  /** A normative sentence of a page in the report, and the rows that claim it, in order. */
  record MarkedSentence(
      String id, NormativeSentence unit, CoverageStatus status, List<RowId> rows) {
    /** The SEPs whose rows claim it, separated by spaces. */
    String seps() {
      return rows.stream().map(row -> "" + row.sep()).distinct().collect(joining(" "));
    }

    /** The label of links to it. */
    String label() {
      String title = unit.section().title();
      return Page.shortPath(unit.path()) + (title.isEmpty() ? "" : " § " + title);
    }
  }

  MarkedSentence sentence(String id, NormativeSentence unit) {
    List<RowId> rows = claims.on(unit).stream().flatMap(claim -> row(claim).stream()).toList();
    return new MarkedSentence(id, unit, status(rows), rows);
  }

  /** The quote status of a row; empty if it cites nothing. */
  Optional<QuoteStatus> quote(RowId row) {
    return Optional.ofNullable(quotes.get(row));
  }

  Optional<String> cited(RowId row) {
    return Optional.ofNullable(cited.get(row));
  }

  private Optional<RowId> row(Claim claim) {
    return claim.sep().stream()
        .mapToObj(sep -> ids.getOrDefault(sep, Map.of()))
        .flatMap(rows -> Optional.ofNullable(rows.get(claim.row())).stream())
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

  /** Pairs rows of a file with rows of the manifest that have the same check and text, in order. */
  private static Map<Integer, RowId> paired(SepCoverage sep, FileMatch matched) {
    Map<String, Deque<RowId>> free = new HashMap<>();
    RowId.of(sep)
        .forEach(
            (id, row) -> {
              String key = key(disposition(row), row.text());
              free.computeIfAbsent(key, each -> new ArrayDeque<>()).add(id);
            });
    Map<Integer, RowId> ids = new HashMap<>();
    for (RowMatch row : matched.rows()) {
      Optional.ofNullable(free.get(key(row.disposition(), row.quote())))
          .map(Deque::poll)
          .ifPresent(id -> ids.put(row.index(), id));
    }
    return ids;
  }

  /** The same as {@link RowMatch#disposition}. */
  private static String disposition(ManifestRow row) {
    return row.reason().isPresent() ? Requirement.EXCLUDED : row.check().orElse("");
  }

  private static String key(String disposition, String text) {
    return disposition + "\n" + text;
  }

  private static Map<Integer, LockedRow> lockedRows(SepFile file, LockedFile locked) {
    Map<Integer, LockedRow> records = new HashMap<>();
    RowKeys keys = RowKeys.of(file);
    for (Requirement row : file.requirements()) {
      locked.row(keys.of(row).text()).ifPresent(record -> records.put(row.index(), record));
    }
    return records;
  }

  /**
   * Returns the quote status of a row, from its locked sentences if there are any. If the cited
   * page of an excluded row is unknown, a match on another page is not a deviation.
   */
  private static QuoteStatus quote(
      RowMatch row, Optional<LockedRow> locked, boolean hasFile, SpecEvidence evidence) {
    boolean excluded = row.disposition().equals(Requirement.EXCLUDED);
    return locked
        .filter(record -> record.matches(row.quote()) && !record.sentences().isEmpty())
        .map(record -> QuoteStatus.of(drift(record, row, evidence)))
        .orElseGet(
            () ->
                !hasFile && excluded && row.tier() == MatchTier.ELSEWHERE
                    ? QuoteStatus.MATCHES
                    : QuoteStatus.of(row));
  }

  private static RowDrift drift(LockedRow record, RowMatch row, SpecEvidence evidence) {
    return RowDrift.of(record, row.quote(), FormerSentences.UNKNOWN, evidence.spec());
  }

  /**
   * Returns the rows of a manifest as a traceability file, used if there is no file: JSON is YAML.
   * The {@code url} of excluded rows is missing in a manifest.
   */
  static SourceText syntheticFile(SepCoverage sep) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("sep", sep.number());
      json.writeStringField("spec_url", sep.specUrl());
      json.writeArrayFieldStart("requirements");
      for (ManifestRow row : sep.rows()) {
        json.writeStartObject();
        write(json, "check", row.check());
        write(json, "excluded", row.reason());
        json.writeStringField("text", row.text());
        write(json, "url", row.url());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new SourceText(sep.yaml(), text.toString());
  }

  private static void write(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }
}
