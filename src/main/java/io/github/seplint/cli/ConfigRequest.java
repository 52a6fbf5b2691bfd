package io.github.seplint.cli;

import io.github.seplint.project.PathGuard;
import io.github.seplint.project.Project;

/** The options that select a project. */
final class ConfigRequest {
  private ConfigRequest() {}

  static Project.Options of(Arguments arguments) {
    return new Project.Options(
        arguments.get(CommonOptions.CONFIG),
        arguments.has(CommonOptions.ALLOW_OUTSIDE)
            ? PathGuard.Extent.ANYWHERE
            : PathGuard.Extent.INSIDE);
  }
}
