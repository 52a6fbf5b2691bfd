package io.github.seplint.sdk;

import io.github.seplint.results.RunDirectory;
import io.github.seplint.suite.Side;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The identity of a run, from the names of its directories.
 *
 * @param leg the directories above the run, from the directory of the SDK, with {@code /} between
 *     them; empty if there are none
 * @param revision of the specification in the names of the leg; empty if the suite chose one per
 *     scenario
 * @param scenario its name, which may contain slashes
 * @param time as in the name of the directory, so that the lexical order is the chronological one
 */
public record RunLocation(
    String leg, Side side, Optional<String> revision, String scenario, Optional<String> time) {
  private static final Pattern LEG =
      Pattern.compile("(?i)(?:server|client)(?:[-_.][0-9]{4}-[0-9]{2}-[0-9]{2})?");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}$");

  /** Returns whether a directory has the name of a run. */
  static boolean isRun(String directory) {
    return RunDirectory.of(List.of(directory)).time().isPresent();
  }

  /**
   * Parses the names of directories.
   *
   * @param root the name of the SDK's directory, which counts only if it is a leg
   * @param names from there to the directory of the run, at least one
   * @param versions the known versions of the specification; other dates are no revisions
   */
  static RunLocation of(String root, List<String> names, List<String> versions) {
    List<String> roots = LEG.matcher(root).matches() ? List.of(root) : List.of();
    RunDirectory run = RunDirectory.of(Stream.of(roots, names).flatMap(List::stream).toList());
    int start = names.size() - 1;
    while (run.time().isPresent() && start > 0 && !isRun(names.get(start))) {
      start--;
    }
    if (start > 0 && run.scenario().startsWith("auth/")) {
      start--;
    }
    List<String> legs = start == 0 ? roots : names.subList(0, start);
    return new RunLocation(
        String.join("/", legs), run.side(), revision(legs, versions), run.scenario(), run.time());
  }

  private static Optional<String> revision(List<String> legs, List<String> versions) {
    for (int i = legs.size() - 1; i >= 0; i--) {
      Matcher date = DATE.matcher(legs.get(i));
      if (date.find() && versions.contains(date.group())) {
        return Optional.of(date.group());
      }
    }
    return Optional.empty();
  }

  /** The runs of one scenario in one leg are repetitions. */
  RunLocation withoutTime() {
    return new RunLocation(leg, side, revision, scenario, Optional.empty());
  }

  /** The date of the run, {@code 2026-11-29}. */
  public Optional<String> date() {
    return time.map(each -> each.substring(0, "yyyy-mm-dd".length()));
  }
}
