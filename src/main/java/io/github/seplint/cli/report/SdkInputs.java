package io.github.seplint.cli.report;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.config.Config.SdkSource;
import io.github.seplint.json.JsonReader;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.sdk.EarlierMatrix;
import io.github.seplint.sdk.MatrixHistory;
import io.github.seplint.sdk.SdkMatrix;
import io.github.seplint.sdk.SdkReader;
import io.github.seplint.sdk.SdkReader.ResultsRoot;
import io.github.seplint.sdk.SdkResults;
import io.github.seplint.sdk.SdkResults.SdkClaim;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SDKs of a report with their results, from the command line or the configuration. */
final class SdkInputs {
  private final Project project;
  private final Map<String, List<ResultsRoot>> roots = new LinkedHashMap<>();
  private final Map<String, SdkClaim> claims = new LinkedHashMap<>();
  private final Optional<ResultsRoot> nothing;
  private final Optional<Path> earlier;
  private final List<Path> trend;
  private final Optional<BigDecimal> minPassed;

  /**
   * Finds the directories and records them as inputs. SDKs on the command line replace those of the
   * configuration, and may claim a revision there.
   *
   * @throws UsageException if a value is invalid, a directory does not exist, or two SDKs share
   *     results
   */
  SdkInputs(Arguments arguments, Project project) {
    this.project = project;
    boolean given = arguments.has(SdkReport.SDK);
    for (String value : arguments.get(SdkReport.SDK)) {
      String[] pair = pair(SdkReport.SDK, value, "<name>=<dir>");
      add(pair[0], project.resolve(pair[1]));
    }
    for (SdkSource sdk : project.config().sdks()) {
      if (!given) {
        sdk.results().forEach(name -> add(sdk.name(), configured("sdks", name, SdkReport.SDK)));
      }
      sdk.revision()
          .ifPresent(revision -> claims.put(sdk.name(), new SdkClaim(revision, sdk.extensions())));
    }
    addClaims(arguments.get(SdkReport.CLAIMS));
    this.nothing =
        project
            .resolve(arguments.get(SdkReport.NULL), SdkReport.NULL.name(), "report.nullResults")
            .map(this::root);
    this.earlier = arguments.get(SdkReport.FAIL_ON_REGRESSION).map(this::earlier);
    this.trend = arguments.get(SdkReport.TREND).stream().map(this::earlier).toList();
    this.minPassed =
        arguments
            .get(SdkReport.MIN_PASSED)
            .map(value -> ReportCommand.percent(SdkReport.MIN_PASSED, value))
            .or(
                () ->
                    project
                        .config()
                        .value("report.minPassed")
                        .map(value -> ReportCommand.percent(SdkReport.MIN_PASSED, value)));
    refuseSharedResults();
  }

  private Path earlier(String name) {
    Path file = project.resolve(name);
    project.addInputs(List.of(file));
    return file;
  }

  /** The minimum pass rate in percent. */
  Optional<BigDecimal> minPassed() {
    return minPassed;
  }

  /**
   * Reads the earlier reports and compares a matrix with one of them.
   *
   * @throws io.github.seplint.text.InvalidFileException if one is not a matrix
   */
  MatrixHistory history(SdkMatrix matrix) {
    return new MatrixHistory(
        trend.stream().map(this::readEarlier).toList(),
        earlier.map(file -> MatrixHistory.changes(readEarlier(file), matrix)));
  }

  private EarlierMatrix readEarlier(Path file) {
    String display = project.display(file);
    return EarlierMatrix.read(display, JsonReader.opening(file, display));
  }

  private static String[] pair(Opt<?> option, String value, String form) {
    int equals = value.indexOf('=');
    UsageException.throwIf(
        equals <= 0 || equals == value.length() - 1,
        "invalid value `" + value + "` for " + option.name() + "; expected " + form);
    return new String[] {value.substring(0, equals), value.substring(equals + 1)};
  }

  private Path configured(String key, String name, Opt<?> option) {
    return project.resolveConfigured(key, name, "use " + option.name());
  }

  private void add(String name, Path directory) {
    roots.computeIfAbsent(name, key -> new ArrayList<>()).add(root(directory));
  }

  private ResultsRoot root(Path directory) {
    UsageException.throwIf(
        !Files.isDirectory(directory), "no such results directory: " + project.display(directory));
    project.addResults(directory);
    return new ResultsRoot(directory, project.display(directory));
  }

  private void addClaims(List<String> values) {
    LintSettings settings = project.config().settings();
    for (String value : values) {
      String[] pair = pair(SdkReport.CLAIMS, value, "<name>=<revision>[,<extension>...]");
      UsageException.throwIf(
          !roots.containsKey(pair[0]),
          "--claims names `" + pair[0] + "`, which is not among the SDKs: " + names());
      List<String> parts = List.of(pair[1].split(",", -1));
      claims.put(pair[0], new SdkClaim(parts.get(0), parts.subList(1, parts.size())));
    }
    claims.forEach(
        (name, claim) ->
            UsageException.throwIf(
                !settings.specVersions().contains(claim.revision()),
                Opt.invalidValue(
                    "the revision of `" + name + "`", settings.specVersions(), claim.revision())));
  }

  private String names() {
    return String.join(", ", roots.keySet());
  }

  /** Results inside those of another SDK would count for both. */
  private void refuseSharedResults() {
    Map<Path, String> owners = new LinkedHashMap<>();
    roots.forEach((name, all) -> all.forEach(root -> refuse(owners, real(root), name)));
    nothing.ifPresent(root -> refuse(owners, real(root), SdkReport.NULL.name()));
  }

  private void refuse(Map<Path, String> owners, Path directory, String name) {
    owners.forEach(
        (other, owner) ->
            UsageException.throwIf(
                other.startsWith(directory) || directory.startsWith(other),
                "results of `%s` and `%s` overlap: %s and %s"
                    .formatted(owner, name, project.display(other), project.display(directory))));
    owners.put(directory, name);
  }

  private static Path real(ResultsRoot root) {
    try {
      return root.path().toRealPath();
    } catch (IOException e) {
      throw new UsageException(root.display() + ": cannot be read");
    }
  }

  /**
   * Reads the results, one SDK after the other.
   *
   * @throws io.github.seplint.text.InvalidFileException if a file is not in the suite's format
   * @throws UsageException if an SDK has no results
   */
  SdkMatrix read(Manifest rows) {
    LintSettings settings = project.config().settings();
    SdkReader reader = new SdkReader(SdkMatrix.declared(rows), settings.specVersions());
    List<SdkResults> sdks = new ArrayList<>();
    roots.forEach(
        (name, all) -> sdks.add(read(reader, name, Optional.ofNullable(claims.get(name)), all)));
    Optional<SdkResults> idle =
        nothing.map(root -> read(reader, SdkReport.NULL.name(), Optional.empty(), List.of(root)));
    Map<Long, String> extensions = new HashMap<>();
    settings
        .extensions()
        .forEach(each -> each.seps().forEach(sep -> extensions.putIfAbsent(sep, each.id())));
    return SdkMatrix.of(rows, sdks, idle, extensions);
  }

  private static SdkResults read(
      SdkReader reader, String name, Optional<SdkClaim> claim, List<ResultsRoot> roots) {
    SdkResults results = reader.read(name, claim, roots);
    UsageException.throwIf(
        results.runs().isEmpty(),
        "no checks.json in `" + roots.get(0).display() + "`, the results of `" + name + "`");
    return results;
  }
}
