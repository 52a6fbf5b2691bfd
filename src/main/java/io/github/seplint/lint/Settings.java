package io.github.seplint.lint;

import io.github.seplint.suite.Timeline;
import java.util.List;
import java.util.Optional;

/**
 * What the configuration tells all rules.
 *
 * @param specVersions the dated versions of the specification, oldest first
 * @param extensions the ids of the known protocol extensions; empty where none are configured
 * @param sepsDir the folder in which all traceability files must stand, normalized: as {@link
 *     Subject#path} has it, empty for the folder of the configuration itself
 */
public record Settings(
    List<String> specVersions, List<Extension> extensions, Optional<String> sepsDir) {

  /**
   * A known protocol extension.
   *
   * @param seps the SEPs that define it
   */
  public record Extension(String id, List<Long> seps) {}

  /** The default timeline. */
  public static final List<String> SPEC_VERSIONS =
      List.of("2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28");

  public static final Settings DEFAULT = new Settings(SPEC_VERSIONS, List.of(), Optional.empty());

  public Settings {
    specVersions = List.copyOf(specVersions);
    extensions = List.copyOf(extensions);
  }

  /** The versions, and what they are called. */
  public Timeline timeline() {
    return new Timeline(specVersions);
  }
}
