package io.github.seplint.cli.check;

import io.github.seplint.cache.CacheDirectory;
import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.project.UsageException;
import java.io.IOException;
import java.util.Optional;

/** {@code seplint cache clean}. */
public record CacheCleanCommand(Console console) implements Command {
  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Remove the results of earlier runs",
            "`check` keeps the findings of each file in $XDG_CACHE_HOME/seplint/results, by default"
                + " ~/.cache/seplint/results, and uses them while the file, the configuration, the"
                + " specification and seplint itself are unchanged. At most 128 MiB are kept.")
        .example("cache clean", "remove all results")
        .example("check --no-cache", "ignore them");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    Optional<CacheDirectory> directory = CacheDirectory.find(console::variable);
    try {
      int files = directory.isPresent() ? directory.get().clean() : 0;
      console.print(
          files == 0
              ? "the cache is empty\n"
              : "removed " + files + (files == 1 ? " file" : " files") + " from the cache\n");
      return ExitCode.CLEAN;
    } catch (IOException e) {
      throw new UsageException("cannot remove the files of the cache: " + e.getMessage());
    }
  }
}
