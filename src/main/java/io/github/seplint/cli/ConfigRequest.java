package io.github.seplint.cli;

import java.util.Optional;

/**
 * Which configuration is asked for, and how far it may lead.
 *
 * @param file the one that is named
 */
record ConfigRequest(Optional<String> file, ProjectBounds.Extent extent) {

  static ConfigRequest of(Arguments arguments) {
    return new ConfigRequest(
        arguments.get(CommonOptions.CONFIG),
        arguments.has(CommonOptions.ALLOW_OUTSIDE)
            ? ProjectBounds.Extent.ANYWHERE
            : ProjectBounds.Extent.INSIDE);
  }
}
