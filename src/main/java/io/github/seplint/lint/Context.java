package io.github.seplint.lint;

import io.github.seplint.coverage.Manifest;
import io.github.seplint.results.RunResults;
import io.github.seplint.spec.lock.SpecReference;
import java.util.Optional;

/**
 * What a run of the linter is told besides the files and the rules.
 *
 * @param settings what the configuration tells all rules
 * @param evidence what the specification says
 * @param results what conformance runs emitted, if somebody names them
 * @param manifest what was written down of such runs, if somebody names it
 */
public record Context(
    Settings settings,
    SpecReference evidence,
    Optional<RunResults> results,
    Optional<Manifest> manifest) {

  /** Without a manifest. */
  public Context(Settings settings, SpecReference evidence, Optional<RunResults> results) {
    this(settings, evidence, results, Optional.empty());
  }

  /**
   * Whether a rule has what it needs.
   *
   * @param quotes whether there is anything to hold a file's rows against
   */
  public boolean suffices(RegisteredRule rule, boolean quotes) {
    return rule.needs().stream()
        .allMatch(
            need ->
                switch (need) {
                  case SPECIFICATION -> quotes;
                  case RESULTS -> results.isPresent();
                  case MANIFEST -> manifest.isPresent();
                });
  }

  /** With neither specification nor results. */
  public static Context of(Settings settings) {
    return new Context(settings, SpecReference.none(), Optional.empty(), Optional.empty());
  }
}
