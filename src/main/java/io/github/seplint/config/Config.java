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
 * What a configuration file says.
 *
 * @param files what to check when nothing is named; empty where it does not say
 * @param exclude patterns of files that are not checked
 * @param failOn the least severity that fails a run
 * @param baseline what `check --baseline` would be given, relative to the file's folder
 * @param spec what `check --spec` would be given, relative to the file's folder
 * @param results what `check --results` would be given, relative to the file's folder
 * @param manifest what `check --manifest` would be given, relative to the file's folder
 * @param report what `report` reads and writes
 * @param kinds which files are of which kind; a later one wins
 * @param rules by rule id
 * @param overrides for some files only; a later one wins
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
   * How a rule is configured.
   *
   * @param options an {@code Integer}, a {@code String} or a list of strings by name
   */
  public record RuleSetting(Optional<Severity> severity, Map<String, Object> options) {}

  /** Rule settings for the files that match. */
  public record FileOverride(List<String> files, Map<String, RuleSetting> rules) {}

  /**
   * The kind of some files.
   *
   * @param files a pattern, as in .gitignore
   */
  public record KindOverride(String files, FileKind kind) {}

  /** Without a configuration file. */
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
   * What {@code seplint report} reads, besides manifest and results, and what it writes when the
   * command line does not say.
   *
   * @param values texts by their keys: {@code scorecard}, {@code knownGaps}, ...
   * @param outputs files by their formats, in the order of the configuration
   * @param minTested how much of every SEP must be tested, in percent
   * @param minTestedBySep the same by the number of the SEP
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
