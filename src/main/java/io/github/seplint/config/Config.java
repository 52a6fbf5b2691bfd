package io.github.seplint.config;

import io.github.seplint.git.IgnorePatterns;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.Severity;
import io.github.seplint.suite.FileKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration. Its paths are relative to the directory of its file.
 *
 * @param files the files to check by default; empty if not configured
 * @param exclude patterns of files to skip
 * @param values the single values by key: {@code failOn}, and the defaults of options, such as
 *     {@code baseline} or {@code report.scorecard}
 * @param specs sources of specifications by the start of the URLs of their pages, in order
 * @param reportOutputs files that {@code report} writes by default, by format, in order
 * @param minTested minimum coverage of every SEP, in percent
 * @param minTestedBySep minimum coverage by SEP number
 * @param kinds the kinds of files; a later one takes precedence
 * @param preset the severities that {@code rules} change
 * @param rules settings by rule id or group; a later map takes precedence over an earlier one,
 *     whatever the names in them
 * @param overrides rule settings for some files; a later one takes precedence
 * @param sdks in the order of the columns of a report
 * @param runs conformance runs and their files of expected failures
 */
public record Config(
    List<String> files,
    List<String> exclude,
    Map<String, String> values,
    Map<String, String> specs,
    Map<String, String> reportOutputs,
    Optional<BigDecimal> minTested,
    Map<Long, BigDecimal> minTestedBySep,
    LintSettings settings,
    List<KindOverride> kinds,
    Preset preset,
    List<Map<String, RuleSetting>> rules,
    List<FileOverride> overrides,
    List<SdkSource> sdks,
    List<TestRun> runs) {

  /**
   * A conformance run.
   *
   * @param expectedFailures the file of its expected failures
   * @param results directories of its results; may be empty
   * @param leg {@code server} or {@code client}; empty for both
   * @param requirements the requirement set that scores it
   * @param suite the release of the suite
   * @param suiteName the value of the runner's {@code --suite}
   */
  public record TestRun(
      String expectedFailures,
      List<String> results,
      Optional<String> leg,
      Optional<String> specVersion,
      Optional<String> requirements,
      Optional<String> suite,
      Optional<String> suiteName) {}

  /**
   * An SDK whose results are compared with those of others.
   *
   * @param name as in reports: {@code typescript-sdk@2.4.0}
   * @param results directories, at least one
   * @param revision of the specification that it claims to implement
   * @param extensions ids of the protocol extensions that it claims to implement
   */
  public record SdkSource(
      String name, List<String> results, Optional<String> revision, List<String> extensions) {}

  /**
   * The setting of a rule or group.
   *
   * @param options an {@code Integer}, a {@code String} or a list of strings by name
   */
  public record RuleSetting(Optional<Severity> severity, Map<String, Object> options) {}

  /** Rule settings for files that match patterns. */
  public record FileOverride(IgnorePatterns files, Map<String, RuleSetting> rules) {}

  /** A kind for files that match a pattern. */
  public record KindOverride(IgnorePatterns files, FileKind kind) {}

  /** The configuration without a file. */
  public static final Config DEFAULT =
      new Config(
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Optional.empty(),
          Map.of(),
          LintSettings.DEFAULT,
          List.of(),
          Preset.RECOMMENDED,
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The lowest severity that fails a run: a severity, or {@code never}. */
  public String failOn() {
    return value("failOn").orElse(Severity.WARNING.word());
  }

  /** The same with further settings of rules, which take precedence. */
  public Config withRules(Map<String, RuleSetting> settings) {
    List<Map<String, RuleSetting>> layers = new ArrayList<>(rules);
    layers.add(settings);
    return new Config(
        files,
        exclude,
        values,
        specs,
        reportOutputs,
        minTested,
        minTestedBySep,
        this.settings,
        kinds,
        preset,
        layers,
        overrides,
        sdks,
        runs);
  }

  /** The same with another preset. */
  Config withPreset(Preset other) {
    return new Config(
        files,
        exclude,
        values,
        specs,
        reportOutputs,
        minTested,
        minTestedBySep,
        settings,
        kinds,
        other,
        rules,
        overrides,
        sdks,
        runs);
  }

  /** The kind of the last pattern that matches a path, which is relative to the root. */
  public Optional<FileKind> kindOf(String path) {
    for (int i = kinds.size() - 1; i >= 0; i--) {
      if (kinds.get(i).files().matchesFile(path)) {
        return Optional.of(kinds.get(i).kind());
      }
    }
    return Optional.empty();
  }
}
