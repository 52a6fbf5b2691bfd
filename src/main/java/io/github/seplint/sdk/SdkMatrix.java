package io.github.seplint.sdk;

import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.ManifestRow.Disposition;
import io.github.seplint.manifest.Provenance;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.sdk.RowVerdict.Absence;
import io.github.seplint.sdk.SdkReader.DeclaredChecks;
import io.github.seplint.sdk.SdkResults.ScenarioKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The verdicts of SDKs on the rows of SEPs.
 *
 * @param columns in the order in which the SDKs were given
 * @param seps in ascending order
 * @param isNullGiven whether the passes of a null implementation are known
 * @param provenance the origin of the results
 */
public record SdkMatrix(
    List<SdkResults> sdks,
    List<SdkColumn> columns,
    List<SepVerdicts> seps,
    boolean isNullGiven,
    Provenance provenance) {
  private static final Pattern PROHIBITION =
      Pattern.compile("\\b(?:MUST|SHALL|SHOULD)\\s+NOT\\b|\\bNOT\\s+RECOMMENDED\\b");

  /**
   * A row with a verdict for each column.
   *
   * @param verdicts in the order of the columns; empty if the row has no check
   * @param related emitted ids that extend the id of the row and that no row declares
   */
  public record RowLine(ManifestRow row, List<RowVerdict> verdicts, List<String> related) {}

  /**
   * A SEP with its rows.
   *
   * @param name its title, if a specification is given
   */
  public record SepVerdicts(SepCoverage sep, Optional<String> name, List<RowLine> rows) {

    /** The rows with a check. */
    public List<RowLine> checked() {
      return rows.stream().filter(line -> !line.verdicts.isEmpty()).toList();
    }

    /** The counts of a column. */
    public VerdictCounts counts(int column) {
      return VerdictCounts.of(
          checked().stream().map(line -> line.verdicts.get(column).verdict()).toList());
    }
  }

  /** Collects the ids of the rows with a check. */
  public static DeclaredChecks declared(Manifest manifest) {
    Set<String> ids = new HashSet<>();
    Set<String> prohibitions = new HashSet<>();
    for (ManifestRow row : checked(manifest).toList()) {
      ids.add(row.name());
      if (isProhibition(row)) {
        prohibitions.add(row.name());
      }
    }
    return new DeclaredChecks(ids, prohibitions);
  }

  private static Stream<ManifestRow> checked(Manifest manifest) {
    return manifest.seps().stream()
        .flatMap(sep -> sep.rows().stream())
        .filter(row -> row.disposition() == Disposition.CHECKED);
  }

  private static boolean isProhibition(ManifestRow row) {
    return PROHIBITION.matcher(row.text()).find();
  }

  /**
   * Joins rows with results.
   *
   * @param nothing the results of an implementation that does nothing
   * @param extensions the ids of the protocol extensions that SEPs define
   */
  public static SdkMatrix of(
      Manifest manifest,
      List<SdkResults> sdks,
      Optional<SdkResults> nothing,
      Map<Long, String> extensions) {
    List<SdkColumn> columns = sdks.stream().flatMap(sdk -> SdkColumn.of(sdk).stream()).toList();
    Builder builder = new Builder(columns, sdks, nothing, extensions);
    return new SdkMatrix(
        List.copyOf(sdks),
        columns,
        manifest.seps().stream().map(builder::sep).toList(),
        nothing.isPresent(),
        Provenance.UNKNOWN);
  }

  /** The same with the origin of the results, and the days of the runs. */
  public SdkMatrix with(Provenance origin) {
    List<String> days =
        sdks.stream()
            .flatMap(sdk -> sdk.runs().stream())
            .flatMap(run -> run.date().stream())
            .toList();
    return new SdkMatrix(sdks, columns, seps, isNullGiven, origin.of(days));
  }

  /** The same with the names of SEPs. */
  public SdkMatrix named(LongFunction<Optional<String>> names) {
    List<SepVerdicts> named =
        seps.stream()
            .map(each -> new SepVerdicts(each.sep, names.apply(each.sep.number()), each.rows))
            .toList();
    return new SdkMatrix(sdks, columns, named, isNullGiven, provenance);
  }

  /** The same with further words of the command line that generates it. */
  public SdkMatrix to(String words) {
    return new SdkMatrix(sdks, columns, seps, isNullGiven, provenance.to(words));
  }

  /** The counts of a column over all SEPs. */
  public VerdictCounts counts(int column) {
    return seps.stream()
        .map(sep -> sep.counts(column))
        .reduce(VerdictCounts.of(List.of()), VerdictCounts::plus);
  }

  /** What a reader must know about the results, by SDK in their order. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (SdkResults sdk : sdks) {
      sdk.notes().forEach(note -> notes.add(sdk.name() + ": " + note));
    }
    for (SdkColumn column : columns) {
      if (column.isClaimed() && !column.fallback().isEmpty()) {
        notes.add(
            column.sdk().name()
                + ": no "
                + String.join(" or ", column.fallback().stream().map(side -> side.id()).toList())
                + " results name the claimed revision "
                + column.revisionLabel()
                + "; those without a revision count instead");
      }
    }
    return notes;
  }

  /** Computes verdicts; knows which scenarios emit each check in any of the results. */
  private static final class Builder {
    private final List<SdkColumn> columns;
    private final Optional<SdkResults> nothing;
    private final Map<Long, String> extensions;
    private final Map<String, Set<ScenarioKey>> scenarios = new HashMap<>();
    private final NavigableSet<String> undeclared = new TreeSet<>();
    private final Map<List<Object>, Set<ScenarioKey>> runs = new HashMap<>();

    Builder(
        List<SdkColumn> columns,
        List<SdkResults> sdks,
        Optional<SdkResults> nothing,
        Map<Long, String> extensions) {
      this.columns = columns;
      this.nothing = nothing;
      this.extensions = extensions;
      for (SdkResults sdk : Stream.concat(sdks.stream(), nothing.stream()).toList()) {
        undeclared.addAll(sdk.undeclared());
        sdk.checks()
            .forEach(
                (id, all) ->
                    all.forEach(
                        each ->
                            scenarios
                                .computeIfAbsent(id, key -> new HashSet<>())
                                .add(ScenarioKey.of(each.run()))));
      }
    }

    SepVerdicts sep(SepCoverage sep) {
      return new SepVerdicts(
          sep, Optional.empty(), sep.rows().stream().map(row -> line(sep, row)).toList());
    }

    private RowLine line(SepCoverage sep, ManifestRow row) {
      if (row.disposition() != Disposition.CHECKED) {
        return new RowLine(row, List.of(), List.of());
      }
      Optional<String> extension = Optional.ofNullable(extensions.get(sep.number()));
      String prefix = row.name() + "-";
      return new RowLine(
          row,
          IntStream.range(0, columns.size())
              .mapToObj(column -> verdict(column, row, extension))
              .toList(),
          undeclared.tailSet(prefix).stream().takeWhile(id -> id.startsWith(prefix)).toList());
    }

    private RowVerdict verdict(int index, ManifestRow row, Optional<String> extension) {
      SdkColumn column = columns.get(index);
      List<Occurrence> occurrences =
          column.sdk().occurrences(row.name()).stream()
              .filter(each -> column.includes(each.run(), extension))
              .toList();
      return occurrences.isEmpty()
          ? RowVerdict.absent(absence(index, row.name(), extension))
          : RowVerdict.of(occurrences, isVacuous(row, occurrences));
    }

    /**
     * A pass is vacuous if the null implementation passes the row, too. Without one, a prohibition
     * requires a sign of life, if anything failed in its scenarios: the success of another check.
     */
    private boolean isVacuous(ManifestRow row, List<Occurrence> occurrences) {
      return nothing
          .map(idle -> RowVerdict.of(idle.occurrences(row.name()), false).verdict())
          .map(idle -> idle == Verdict.PASSED)
          .orElseGet(
              () -> isProhibition(row) && occurrences.stream().allMatch(Occurrence::isLifeless));
    }

    private Absence absence(int column, String id, Optional<String> extension) {
      Set<ScenarioKey> emitting = scenarios.getOrDefault(id, Set.of());
      if (emitting.isEmpty()) {
        return Absence.NOWHERE;
      }
      if (emitting.stream()
          .allMatch(
              each -> columns.get(column).leavesOut(each.side(), each.scenario(), extension))) {
        return Absence.NOT_CLAIMED;
      }
      if (!Collections.disjoint(emitting, runs(column, extension, true))) {
        return Absence.SCENARIO_BROKE;
      }
      return Collections.disjoint(emitting, runs(column, extension, false))
          ? Absence.NOT_RUN
          : Absence.CONDITIONAL;
    }

    /** Computed once for each column, as there may be thousands of rows. */
    private Set<ScenarioKey> runs(int column, Optional<String> extension, boolean crashed) {
      SdkResults sdk = columns.get(column).sdk();
      return runs.computeIfAbsent(
          List.of(column, extension, crashed),
          key ->
              (crashed ? sdk.crashed() : sdk.runs())
                  .stream()
                      .filter(run -> columns.get(column).includes(run, extension))
                      .map(ScenarioKey::of)
                      .collect(Collectors.toSet()));
    }
  }
}
