package io.github.seplint.config;

import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.lint.Severity;
import io.github.seplint.suite.FileKind;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration. Its paths are relative to the directory of its file.
 *
 * @param files the files to check by default; empty if not configured
 * @param exclude patterns of files to skip
 * @param failOn the lowest severity that fails a run
 * @param baseline default of {@code check --baseline}
 * @param spec default of {@code check --spec}
 * @param results default of {@code check --results}
 * @param manifest default of {@code check --manifest}
 * @param report defaults of {@code report}
 * @param kinds the kinds of files; a later one takes precedence
 * @param rules settings by rule id or group
 * @param overrides rule settings for some files; a later one takes precedence
 */
public record Config(
    List<String> files,
    List<String> exclude,
    Severity failOn,
    Optional<String> baseline,
    Optional<String> spec,
    Optional<String> results,
    Optional<String> manifest,
    ReportConfig report,
    LintSettings settings,
    List<KindOverride> kinds,
    Map<String, RuleSetting> rules,
    List<FileOverride> overrides) {

  /**
   * The setting of a rule or group.
   *
   * @param options an {@code Integer}, a {@code String} or a list of strings by name
   */
  public record RuleSetting(Optional<Severity> severity, Map<String, Object> options) {}

  /** Rule settings for files that match patterns. */
  public record FileOverride(List<String> files, Map<String, RuleSetting> rules) {}

  /**
   * A kind for files that match a pattern.
   *
   * @param files a pattern, as in .gitignore
   */
  public record KindOverride(String files, FileKind kind) {}

  /** The configuration without a file. */
  public static final Config DEFAULT =
      new Config(
          List.of(),
          List.of(),
          Severity.WARNING,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ReportConfig.NONE,
          LintSettings.DEFAULT,
          List.of(),
          Map.of(),
          List.of());

  public Config {
    files = List.copyOf(files);
    exclude = List.copyOf(exclude);
    kinds = List.copyOf(kinds);
    rules = Map.copyOf(rules);
    overrides = List.copyOf(overrides);
  }

  /** The same with other settings of rules. */
  public Config withRules(Map<String, RuleSetting> settings) {
    return new Config(
        files,
        exclude,
        failOn,
        baseline,
        spec,
        results,
        manifest,
        report,
        this.settings,
        kinds,
        settings,
        overrides);
  }

  /**
   * Defaults of {@code seplint report}.
   *
   * @param values texts by their keys: {@code scorecard}, {@code knownGaps}, ...
   * @param outputs files by format, in the order of the configuration
   * @param minTested minimum coverage of every SEP, in percent
   * @param minTestedBySep minimum coverage by SEP number
   */
  public record ReportConfig(
      Map<String, String> values,
      Map<String, String> outputs,
      Optional<BigDecimal> minTested,
      Map<Long, BigDecimal> minTestedBySep) {
    static final ReportConfig NONE =
        new ReportConfig(Map.of(), Map.of(), Optional.empty(), Map.of());

    public ReportConfig {
      values = Map.copyOf(values);
      outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
      minTestedBySep = Map.copyOf(minTestedBySep);
    }

    public Optional<String> value(String key) {
      return Optional.ofNullable(values.get(key));
    }
  }
}
