package io.github.seplint.cli.console;

import io.github.seplint.project.PathGuard;
import io.github.seplint.project.Project;

/** The options that select a project. */
public final class ConfigOptions {
  private ConfigOptions() {}

  public static Project.Options of(Arguments arguments) {
    return new Project.Options(
        arguments.get(CommonOptions.CONFIG),
        arguments.has(CommonOptions.ALLOW_OUTSIDE)
            ? PathGuard.Extent.ANYWHERE
            : PathGuard.Extent.INSIDE);
  }
}
