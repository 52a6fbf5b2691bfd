package io.github.seplint.cli;

import java.util.List;
import java.util.Optional;

/**
 * The changes that a run is about.
 *
 * @param where the files are as they are to be checked
 * @param since a revision; empty for {@code HEAD}
 */
record ChangeScope(Where where, Optional<String> since) {

  /** Of which state of the files a run tells. */
  enum Where {
    WORK_TREE,
    INDEX
  }

  private static final List<Opt<?>> OPTIONS =
      List.of(CheckCommand.CHANGED, CheckCommand.SINCE, CheckCommand.STAGED);

  /** What is asked for; empty where all files are told of. */
  static Optional<ChangeScope> of(Arguments arguments) {
    List<Opt<?>> asked = OPTIONS.stream().filter(arguments::has).toList();
    if (asked.size() > 1) {
      throw new UsageException(
          asked.get(0).name() + " and " + asked.get(1).name() + " cannot be combined");
    }
    return asked.stream()
        .findFirst()
        .map(
            option ->
                new ChangeScope(
                    option.equals(CheckCommand.STAGED) ? Where.INDEX : Where.WORK_TREE,
                    arguments.get(CheckCommand.SINCE)));
  }

  boolean isOfIndex() {
    return where == Where.INDEX;
  }

  /** Why there is nothing to check. */
  String unchanged(int files) {
    String which = files == 0 ? "no file" : "none of " + files + (files == 1 ? " file" : " files");
    return "nothing to check: "
        + switch (where) {
          case INDEX -> which + " is staged";
          case WORK_TREE -> which + " has changed since " + since.orElse("HEAD");
        };
  }
}
