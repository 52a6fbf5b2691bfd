package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.project.UsageException;
import java.util.List;

/** Refuses options of {@code check} that cannot be combined, before anything is read. */
record OptionConflicts(Arguments arguments) {
  private static final List<Opt<?>> CHANGES =
      List.of(CheckOptions.CHANGED, CheckOptions.SINCE, CheckOptions.STAGED);

  /** The options that write files, or print something other than findings. */
  private static final List<Opt<?>> MODES =
      List.of(
          CheckOptions.FIX,
          CheckOptions.FIX_ONLY,
          CheckOptions.DIFF,
          CheckOptions.ADD_SUPPRESSIONS,
          CheckOptions.UPDATE_BASELINE);

  private static final List<Opt<?>> REPORTS =
      List.of(CheckOptions.FORMAT, CheckOptions.OUTPUT_FILE, CommonOptions.STATISTICS);

  /** Throws if two options exclude each other, or one lacks another. */
  void check() {
    changes();
    fixes();
    stdin();
    suppressions();
    for (Opt<?> show : List.of(CheckOptions.SHOW_FILES, CheckOptions.SHOW_SETTINGS)) {
      refuse(show, MODES);
      refuse(show, REPORTS);
    }
    refuse(CheckOptions.SHOW_FILES, List.of(CheckOptions.SHOW_SETTINGS));
    refuse(CommonOptions.QUIET, List.of(CheckOptions.VERBOSE));
    refuse(CheckOptions.WATCH, MODES);
    refuse(CheckOptions.WATCH, List.of(CheckOptions.SHOW_FILES, CheckOptions.SHOW_SETTINGS));
    UsageException.throwIf(
        has(CheckOptions.WATCH) && readsStdin(arguments), "--watch cannot be combined with `-`");
  }

  private void changes() {
    for (int i = 0; i < CHANGES.size(); i++) {
      refuse(CHANGES.get(i), CHANGES.subList(i + 1, CHANGES.size()));
    }
  }

  private void fixes() {
    UsageException.throwIf(
        has(CheckOptions.UNSAFE_FIXES) && !writesFixes() && !has(CheckOptions.DIFF),
        "--unsafe-fixes requires --fix or --diff");
    refuse(
        CheckOptions.DIFF,
        List.of(CheckOptions.FORMAT, CheckOptions.OUTPUT_FILE, CheckOptions.UPDATE_BASELINE));
    UsageException.throwIf(
        writesFixes() && !has(CheckOptions.DIFF) && has(CheckOptions.STAGED),
        "--staged and --fix cannot be combined; fix the files and stage them");
    refuse(CheckOptions.FIX_ONLY, REPORTS);
    refuse(CheckOptions.FIX_ONLY, List.of(CheckOptions.UPDATE_BASELINE));
  }

  private void stdin() {
    if (!readsStdin(arguments)) {
      return;
    }
    UsageException.throwIf(
        !has(CheckOptions.STDIN_FILENAME), "`-` requires --stdin-filename <path>");
    UsageException.throwIf(
        writes() && !has(CheckOptions.DIFF), "stdin cannot be edited in place; use --diff");
    UsageException.throwIf(
        CHANGES.stream().anyMatch(this::has),
        "`-` cannot be combined with --changed, --since or --staged");
    UsageException.throwIf(
        has(CheckOptions.UPDATE_BASELINE), "--update-baseline cannot be combined with `-`");
  }

  private void suppressions() {
    refuse(
        CheckOptions.ADD_SUPPRESSIONS,
        List.of(CheckOptions.FIX_ONLY, CheckOptions.UPDATE_BASELINE, CheckOptions.STAGED));
    UsageException.throwIf(
        has(CheckOptions.ADD_SUPPRESSIONS)
            && has(CheckOptions.DIFF)
            && (writesFixes() || has(CheckOptions.UNSAFE_FIXES)),
        "--diff shows fixes or suppressions; remove --fix or --add-suppressions");
  }

  private boolean writesFixes() {
    return has(CheckOptions.FIX) || has(CheckOptions.FIX_ONLY);
  }

  private boolean writes() {
    return writesFixes() || has(CheckOptions.ADD_SUPPRESSIONS);
  }

  static boolean readsStdin(Arguments arguments) {
    return arguments.positionals().contains("-");
  }

  /** A variable never conflicts: it applies to every run, whatever its other options. */
  private boolean has(Opt<?> option) {
    return arguments.isNamed(option);
  }

  private void refuse(Opt<?> option, List<Opt<?>> others) {
    for (Opt<?> other : others) {
      UsageException.throwIf(
          has(option) && has(other),
          option.name() + " and " + other.name() + " cannot be combined");
    }
  }
}
