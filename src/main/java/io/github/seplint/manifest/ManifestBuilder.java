package io.github.seplint.manifest;

import io.github.seplint.manifest.ManifestRow.Disposition;
import io.github.seplint.results.RunResults;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.Place.Position;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument;
import io.github.seplint.yaml.YamlDocument.YamlProblem;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Builds a manifest from traceability files and the results of a conformance run. Each file is
 * added once, in any order and from any thread; of its tree only the rows are kept, as there may be
 * ten thousand files. Of two files with one number the one with the later path counts, as for the
 * suite's own builder.
 */
public final class ManifestBuilder {
  private final boolean keepsSources;
  private final SortedMap<String, RowEntry> files = new ConcurrentSkipListMap<>();

  /** The path of the file that counts for each SEP. */
  private final SortedMap<Long, String> paths = new ConcurrentSkipListMap<>();

  /** Many rows cite a page: each URL is kept once. */
  private final Map<String, Optional<String>> urls = new ConcurrentHashMap<>();

  /** Creates an empty builder; it may keep the texts of the files for {@link #source}. */
  public ManifestBuilder(boolean keepsSources) {
    this.keepsSources = keepsSources;
  }

  /**
   * The parts of a file that are kept.
   *
   * @param defect place and reason why the file could not be parsed
   * @param sep the rows, all untested; empty if the file has no number or could not be parsed
   */
  private record RowEntry(
      Optional<String> defect, Optional<SepCoverage> sep, Optional<SourceText> source) {}

  /** Adds a parsed file. */
  public void add(SourceText source, YamlDocument yaml) {
    SepFile file = SepFile.of(source, yaml);
    Optional<String> defect = defect(file);
    Optional<SepCoverage> sep = defect.isPresent() ? Optional.empty() : rows(file, this::shared);
    files.put(
        source.path(), new RowEntry(defect, sep, Optional.of(source).filter(s -> keepsSources)));
    sep.ifPresent(rows -> paths.merge(rows.number(), source.path(), ManifestBuilder::later));
  }

  private static String later(String path, String other) {
    return path.compareTo(other) > 0 ? path : other;
  }

  private Optional<String> shared(Optional<String> url) {
    return url.flatMap(text -> urls.computeIfAbsent(text, same -> url));
  }

  /** Returns true if a file of this path was added. */
  public boolean has(String path) {
    return files.containsKey(path);
  }

  private static Optional<String> defect(SepFile file) {
    return file.yaml().problems().stream()
        .filter(problem -> problem.kind() == YamlProblem.Kind.SYNTAX)
        .map(
            problem -> {
              Position at = file.source().positionOf(problem.span().start());
              String path = file.source().path();
              return path + ":" + at.line() + ":" + at.column() + ": " + problem.message();
            })
        .findFirst();
  }

  /**
   * The rows of a file; a check that it defines twice has its first line.
   *
   * @param shared returns an equal URL to keep
   */
  private static Optional<SepCoverage> rows(SepFile file, UnaryOperator<Optional<String>> shared) {
    if (file.number().isEmpty()) {
      return Optional.empty();
    }
    Map<String, OptionalInt> lines = new HashMap<>();
    List<ManifestRow> rows = new ArrayList<>();
    for (Requirement requirement : file.requirements()) {
      ManifestRow row = row(requirement, shared);
      OptionalInt line =
          row.check()
              .map(id -> lines.computeIfAbsent(id, first -> line(file, requirement)))
              .orElse(OptionalInt.empty());
      rows.add(row.withLine(line));
    }
    long number = file.number().getAsLong();
    String path = file.source().path();
    return Optional.of(new SepCoverage(number, path, value(file.specUrl()), rows, List.of()));
  }

  private static OptionalInt line(SepFile file, Requirement requirement) {
    int start = requirement.mapping().span().start();
    return OptionalInt.of(file.source().positionOf(start).line());
  }

  private static ManifestRow row(Requirement row, UnaryOperator<Optional<String>> shared) {
    String text = value(row.text());
    Optional<String> url = shared.apply(row.url().map(YamlScalar::value));
    Optional<String> issue = row.issue().map(YamlScalar::value);
    if (row.isExcluded()) {
      return ManifestRow.excluded(text, value(row.reason()), issue);
    }
    return row.check()
        .map(id -> ManifestRow.checked(id.value(), false, text, url, issue))
        .orElseGet(() -> ManifestRow.unkeyed(text, url, issue));
  }

  /** Values that are missing from an invalid file are empty. */
  private static String value(Optional<YamlScalar> scalar) {
    return scalar.map(YamlScalar::value).orElse("");
  }

  /** Joins one file with the results; empty if the file has no number. */
  public static Optional<SepCoverage> join(SepFile file, RunResults results) {
    return rows(file, url -> url).map(sep -> join(sep, results));
  }

  /**
   * Ids are compared byte for byte, and the outcome of a check does not matter. An id that begins
   * with the prefix of another SEP, or with none, is never tested: the suite's builder does the
   * same.
   */
  private static SepCoverage join(SepCoverage sep, RunResults results) {
    Set<String> emitted = results.ofSep(sep.number()).keySet();
    Set<String> untracked = new TreeSet<>(emitted);
    List<ManifestRow> rows = new ArrayList<>(sep.rows().size());
    for (ManifestRow row : sep.rows()) {
      boolean checked = row.disposition() == Disposition.CHECKED;
      rows.add(row.withTested(checked && emitted.contains(row.name())));
      if (checked) {
        untracked.remove(row.name());
      }
    }
    return sep.with(rows, List.copyOf(untracked));
  }

  private Optional<SepCoverage> rows(long sep) {
    return path(sep).flatMap(path -> Optional.ofNullable(files.get(path))).flatMap(RowEntry::sep);
  }

  /** Returns true if no file has rows of a SEP. */
  public boolean isEmpty() {
    return paths.isEmpty();
  }

  /** Files that could not be parsed, one line each, with place and reason. */
  public List<String> defects() {
    return files.values().stream().flatMap(file -> file.defect.stream()).toList();
  }

  /** Returns true if a file has no SEP number, or could not be parsed. */
  public boolean isIncomplete() {
    return files.values().stream().anyMatch(file -> file.sep.isEmpty());
  }

  /** Files that are not part of the manifest, one line each, with the reason. */
  public List<String> skipped() {
    List<String> skipped = new ArrayList<>();
    Map<Long, String> earlier = new HashMap<>();
    files.forEach(
        (path, file) -> {
          if (file.sep.isEmpty()) {
            skipped.add(file.defect.orElse(path + ": skipped: no SEP number"));
          } else {
            String same = earlier.put(file.sep.get().number(), path);
            if (same != null) {
              skipped.add(same + ": skipped: " + path + " has the same SEP number");
            }
          }
        });
    return skipped;
  }

  /** The SEPs whose checks were emitted, but that have no file. */
  public NavigableSet<Long> sepsWithoutFile(RunResults results) {
    NavigableSet<Long> seps = new TreeSet<>(results.seps());
    seps.removeAll(paths.keySet());
    return seps;
  }

  /** Joins the files with the results, SEP by SEP, in ascending order. */
  public Stream<SepCoverage> join(RunResults results) {
    return paths.keySet().stream()
        .flatMap(sep -> rows(sep).stream())
        .map(sep -> join(sep, results));
  }

  /** Joins all files with the results. */
  public Manifest build(Optional<String> source, RunResults results) {
    return new Manifest(source, join(results).toList());
  }

  /** The same manifest with the lines in which the files define its checks. */
  public Manifest withLines(Manifest manifest) {
    List<SepCoverage> seps =
        manifest.seps().stream()
            .map(sep -> withLines(sep, rows(sep.number()).orElse(sep)))
            .toList();
    return new Manifest(manifest.source(), seps);
  }

  /** A check that a file defines twice has its first line. */
  private static SepCoverage withLines(SepCoverage sep, SepCoverage file) {
    Map<String, OptionalInt> lines = new HashMap<>();
    file.requirements().forEach(row -> lines.putIfAbsent(row.name(), row.line()));
    OptionalInt none = OptionalInt.empty();
    List<ManifestRow> rows = new ArrayList<>();
    for (ManifestRow row : sep.rows()) {
      rows.add(row.withLine(row.check().map(id -> lines.getOrDefault(id, none)).orElse(none)));
    }
    return sep.with(rows, sep.untracked());
  }

  /** The path of the file of a SEP. */
  public Optional<String> path(long sep) {
    return Optional.ofNullable(paths.get(sep));
  }

  /** The text of the file of a SEP, if sources are kept. */
  public Optional<SourceText> source(long sep) {
    return path(sep)
        .flatMap(path -> Optional.ofNullable(files.get(path)))
        .flatMap(RowEntry::source);
  }
}
