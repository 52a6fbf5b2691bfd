package io.github.seplint.lint;

import io.github.seplint.results.RunResults;
import io.github.seplint.spec.Evidence;
import java.util.Optional;

/**
 * What a run of the linter is told besides the files and the rules.
 *
 * @param settings what the configuration tells all rules
 * @param evidence what the specification says
 * @param results what conformance runs emitted, if somebody names them
 */
public record Context(Settings settings, Evidence evidence, Optional<RunResults> results) {

  /** With neither specification nor results. */
  public static Context of(Settings settings) {
    return new Context(settings, Evidence.none(), Optional.empty());
  }
}
