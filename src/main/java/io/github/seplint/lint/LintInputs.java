package io.github.seplint.lint;

import io.github.seplint.lint.RuleInfo.RuleInput;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.results.RunResults;
import io.github.seplint.spec.lock.SpecReference;
import io.github.seplint.suite.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inputs of a linter run other than files and rules.
 *
 * @param reference the specification or the locks with which rows are compared
 * @param results the results of conformance runs, if given
 * @param manifest a manifest written from such results, if given
 * @param runs the configured runs of files of expected failures, by display path
 */
public record LintInputs(
    LintSettings settings,
    SpecReference reference,
    Optional<RunResults> results,
    Optional<Manifest> manifest,
    Map<String, List<FileRun>> runs) {

  /** Inputs without configured runs. */
  public LintInputs(
      LintSettings settings,
      SpecReference reference,
      Optional<RunResults> results,
      Optional<Manifest> manifest) {
    this(settings, reference, results, manifest, Map.of());
  }

  /** The runs of a file: those configured for it, otherwise one with all results. */
  public List<FileRun> runs(String path) {
    FileRun all = FileRun.ofAll(results, settings.suites());
    return runs.getOrDefault(path, List.of(all));
  }

  /** Inputs with neither specification nor results. */
  public static LintInputs of(LintSettings settings) {
    return new LintInputs(settings, SpecReference.none(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns whether all inputs that a rule requires are given.
   *
   * @param quotes whether the rows of the file can be compared with the specification
   */
  public boolean suffices(RuleInfo rule, boolean quotes) {
    return suffices(rule, quotes, results.isPresent(), manifest.isPresent());
  }

  /** The same for inputs that have not been read. */
  public static boolean suffices(
      RuleInfo rule, boolean quotes, boolean hasResults, boolean hasManifest) {
    List<RuleInput> needs = rule.needs();
    return (quotes || !needs.contains(RuleInput.SPECIFICATION))
        && (hasResults || !needs.contains(RuleInput.RESULTS))
        && (hasManifest || !needs.contains(RuleInput.MANIFEST));
  }

  /** The rules that are off or lack a required input; {@code quotes} as above. */
  public List<ConfiguredRule> idle(List<ConfiguredRule> rules, boolean quotes) {
    return rules.stream().filter(each -> !each.isOn() || !suffices(each.rule(), quotes)).toList();
  }

  /**
   * The settings for all rules.
   *
   * @param specVersions the dated versions of the specification, oldest first
   * @param extensions the known protocol extensions; empty if none are configured
   * @param sepsDir the directory that must contain all traceability files, relative to the
   *     directory of the configuration and normalized
   * @param suites the releases of the suite that are used; empty for the newest known one
   */
  public record LintSettings(
      List<String> specVersions,
      List<Extension> extensions,
      Optional<String> sepsDir,
      List<String> suites) {

    /**
     * A known protocol extension.
     *
     * @param seps the SEPs that define it
     */
    public record Extension(String id, List<Long> seps) {}

    /** The default timeline. */
    public static final List<String> SPEC_VERSIONS =
        List.of("2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28");

    public static final LintSettings DEFAULT =
        new LintSettings(SPEC_VERSIONS, List.of(), Optional.empty(), List.of());

    public LintSettings {
      specVersions = List.copyOf(specVersions);
      extensions = List.copyOf(extensions);
      suites = List.copyOf(suites);
    }

    /** The same for other releases of the suite. */
    public LintSettings withSuites(List<String> releases) {
      return new LintSettings(specVersions, extensions, sepsDir, releases);
    }

    public Timeline timeline() {
      return new Timeline(specVersions);
    }
  }
}
