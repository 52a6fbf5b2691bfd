package io.github.seplint.sdk;

import io.github.seplint.suite.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern TIME =
      Pattern.compile("-([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}-[0-9]{2}-[0-9]{2}-[0-9]{3}Z)$");
  private static final Pattern LEG =
      Pattern.compile(
          "(?i)(?:.*[-_.])?(server|client)s?(?:[-_.](?:results|[0-9]{4}-[0-9]{2}-[0-9]{2}))?");
  private static final Pattern ROOT_LEG =
      Pattern.compile("(?i)(?:server|client)(?:[-_.][0-9]{4}-[0-9]{2}-[0-9]{2})?");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}$");
  private static final String SERVER = "server-";

  /** Returns whether a directory has the name of a run. */
  static boolean isRun(String directory) {
    return TIME.matcher(directory).find();
  }

  /**
   * Parses the names of directories.
   *
   * @param root the name of the SDK's directory, which may itself be a leg
   * @param names from there to the directory of the run
   * @param versions the known versions of the specification; other dates are no revisions
   */
  static RunLocation of(String root, List<String> names, List<String> versions) {
    int start = runStart(names);
    List<String> legs = new ArrayList<>(names.subList(0, start));
    if (legs.isEmpty() && ROOT_LEG.matcher(root).matches()) {
      legs.add(root);
    }
    String run = String.join("/", names.subList(start, names.size()));
    Side side = side(legs).orElse(run.startsWith(SERVER) ? Side.SERVER : Side.CLIENT);
    Matcher time = TIME.matcher(run);
    boolean timed = time.find();
    String scenario = timed ? run.substring(0, time.start()) : run;
    return new RunLocation(
        String.join("/", legs),
        side,
        revision(legs, versions),
        side == Side.SERVER && scenario.startsWith(SERVER)
            ? scenario.substring(SERVER.length())
            : scenario,
        timed ? Optional.of(time.group(1)) : Optional.empty());
  }

  /**
   * The index of the first name of the run: the one after the last leg, or else the first that
   * begins with {@code server-}, or else the last with a parent {@code auth}.
   */
  private static int runStart(List<String> names) {
    int last = names.size() - 1;
    for (int i = last - 1; i >= 0; i--) {
      if (LEG.matcher(names.get(i)).matches()) {
        return i + 1 < last && DATE.matcher(names.get(i + 1)).matches() ? i + 2 : i + 1;
      }
    }
    for (int i = 0; i < last; i++) {
      if (names.get(i).startsWith(SERVER) && !DATE.matcher(names.get(i)).find()) {
        return i;
      }
    }
    boolean nested = last > 0 && names.get(last - 1).equals("auth");
    return Math.max(nested ? last - 1 : last, 0);
  }

  private static Optional<Side> side(List<String> legs) {
    for (int i = legs.size() - 1; i >= 0; i--) {
      Matcher leg = LEG.matcher(legs.get(i));
      if (leg.matches()) {
        return Optional.of(Side.valueOf(leg.group(1).toUpperCase(Locale.ROOT)));
      }
    }
    return Optional.empty();
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
