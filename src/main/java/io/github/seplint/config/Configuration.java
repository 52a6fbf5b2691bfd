package io.github.seplint.config;

import io.github.seplint.lint.Settings;
import io.github.seplint.lint.Severity;
import io.github.seplint.suite.DocumentKind;
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
public record Configuration(
    List<String> files,
    List<String> exclude,
    Severity failOn,
    Optional<String> baseline,
    Optional<String> spec,
    Optional<String> results,
    Optional<String> manifest,
    ReportConfiguration report,
    Settings settings,
    List<FileKind> kinds,
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
  public record FileKind(String files, DocumentKind kind) {}

  /** Without a configuration file. */
  public static final Configuration DEFAULT =
      new Configuration(
          List.of(),
          List.of(),
          Severity.WARNING,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ReportConfiguration.NONE,
          Settings.DEFAULT,
          List.of(),
          Map.of(),
          List.of());

  public Configuration {
    files = List.copyOf(files);
    exclude = List.copyOf(exclude);
    kinds = List.copyOf(kinds);
    rules = Map.copyOf(rules);
    overrides = List.copyOf(overrides);
  }
}
