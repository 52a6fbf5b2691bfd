package io.github.seplint.suite;

import io.github.seplint.source.SourceText;
import io.github.seplint.yaml.YamlDocument;
import java.util.Optional;

/** What a file of a suite says that is no traceability file. */
public sealed interface SuiteFile
    permits ExpectedFailures, KnownGaps, LocalSuites, RequirementSet, ScenarioInventory {

  /** What a file of a kind says, as far as it could be read; empty for a traceability file. */
  static Optional<SuiteFile> of(DocumentKind kind, SourceText source, YamlDocument yaml) {
    return switch (kind) {
      case SEP -> Optional.empty();
      case SCENARIOS -> Optional.of(ScenarioInventory.of(source, yaml));
      case REQUIREMENTS -> Optional.of(RequirementSet.of(source, yaml));
      case EXPECTED_FAILURES -> Optional.of(ExpectedFailures.of(source, yaml));
      case KNOWN_GAPS -> Optional.of(KnownGaps.of(source, yaml));
      case LOCAL_SUITES -> Optional.of(LocalSuites.of(source, yaml));
    };
  }
}
