package io.github.seplint.results;

import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteReleases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The scenario and side in the name and place of a run directory. The suite names it {@code
 * <scenario>-<time>} for a client and {@code <prefix>-<scenario>-<time>} for the other sides, where
 * the scenario may be {@code auth/<name>}; users collect runs in directories of any name.
 *
 * @param time as in the directory name, so that the lexical order is the chronological order; empty
 *     if the name has none
 */
public record RunDirectory(Side side, String scenario, Optional<String> time) {
  private static final String TIME = "-dddd-dd-ddTdd-dd-dd-dddZ";

  private static final int DAY = "yyyy-MM-dd".length();

  /** The directory of scenarios such as {@code auth/metadata-default}. */
  private static final String AUTH = "auth";

  /** Those of servers contain the prefix of authorization servers, which comes first. */
  private static final List<Side> PREFIXED = List.of(Side.AUTHORIZATION, Side.SERVER, Side.CLIENT);

  /**
   * Parses the parts of a path, from above the results directory down. The run is the lowest
   * directory with a time, otherwise the last part. Where the names lead to no scenario of the
   * suite, but other readings of them do, the latter are correct.
   *
   * @param parts at least one
   */
  public static RunDirectory of(List<String> parts) {
    RunDirectory named = ofNames(parts);
    if (isPublished(named.side, named.scenario)) {
      return named;
    }
    String last = named.scenario.substring(named.scenario.lastIndexOf('/') + 1);
    for (Side side : PREFIXED) {
      for (String scenario : List.of(named.scenario, last, prefix(named.side) + last)) {
        if (isPublished(side, scenario)) {
          return new RunDirectory(side, scenario, named.time);
        }
      }
    }
    return named;
  }

  /** The day of the run in UTC, as {@code yyyy-MM-dd}; empty if the name has no time. */
  public Optional<String> date() {
    return time.map(text -> text.substring(0, DAY));
  }

  private static boolean isPublished(Side side, String scenario) {
    return SuiteReleases.published().scenario(side, scenario).isPresent();
  }

  private static RunDirectory ofNames(List<String> parts) {
    int run = parts.size() - 1;
    for (int i = run; i >= 0; i--) {
      if (time(parts.get(i)).isPresent()) {
        run = i;
        break;
      }
    }
    String name = withoutTime(parts.get(run));
    Optional<String> time = time(parts.get(run));
    String parent = run == 0 ? "" : parts.get(run - 1);
    for (Side side : PREFIXED) {
      if (parent.equals(prefix(side) + AUTH) && side != Side.CLIENT) {
        return new RunDirectory(side, AUTH + "/" + name, time);
      }
      if (!parent.equals(AUTH) && isPrefixed(name, side)) {
        return new RunDirectory(side, name.substring(prefix(side).length()), time);
      }
    }
    Side side = nearest(parts.subList(0, run), name).orElse(Side.CLIENT);
    return new RunDirectory(side, parent.equals(AUTH) ? AUTH + "/" + name : name, time);
  }

  /** Returns the side that the lowest parent names; some users name parents after scenarios. */
  private static Optional<Side> nearest(List<String> parents, String scenario) {
    for (int i = parents.size() - 1; i >= 0; i--) {
      Optional<Side> named = named(parents.get(i));
      if (named.isPresent() && !parents.get(i).endsWith(scenario)) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** Returns the side whose name is part of the name of a directory. */
  private static Optional<Side> named(String directory) {
    String lower = directory.toLowerCase(Locale.ROOT);
    boolean server = lower.contains(Side.SERVER.id());
    return server == lower.contains(Side.CLIENT.id())
        ? Optional.empty()
        : Optional.of(server ? Side.SERVER : Side.CLIENT);
  }

  /**
   * Returns the end of the path of a results directory that helps to identify its runs: its own
   * name, if that is part of a scenario or names a side, and its parents up to one called like a
   * side. Directories further up may have any name.
   */
  static List<String> context(List<String> path) {
    int own = path.size() - 1;
    for (int i = own; i >= Math.max(own - 2, 0); i--) {
      if (Side.IDS.contains(path.get(i).toLowerCase(Locale.ROOT))) {
        return path.subList(i, path.size());
      }
    }
    for (int i = Math.max(own - 1, 0); i <= own; i++) {
      String name = path.get(i);
      boolean scenario = name.equals(AUTH) || name.equals(prefix(Side.SERVER) + AUTH);
      if (scenario || (i == own && (time(name).isPresent() || named(name).isPresent()))) {
        return path.subList(i, path.size());
      }
    }
    return List.of();
  }

  /**
   * Returns the name of a scenario of a known side.
   *
   * @param written the name of the directory, or the name of the scenario if it has no time
   */
  public static String scenario(Side side, String written) {
    String name = withoutTime(written);
    return time(written).isPresent() && side != Side.CLIENT && isPrefixed(name, side)
        ? name.substring(prefix(side).length())
        : name;
  }

  private static String prefix(Side side) {
    return side == Side.AUTHORIZATION ? "authorization-server-" : side.id() + "-";
  }

  private static boolean isPrefixed(String name, Side side) {
    return name.startsWith(prefix(side)) && name.length() > prefix(side).length();
  }

  private static String withoutTime(String name) {
    return time(name).isPresent() ? name.substring(0, name.length() - TIME.length()) : name;
  }

  /** Returns the time at the end of the name of a run directory. */
  static Optional<String> time(String name) {
    int start = name.length() - TIME.length();
    if (start <= 0) {
      return Optional.empty();
    }
    for (int i = 0; i < TIME.length(); i++) {
      char due = TIME.charAt(i);
      char c = name.charAt(start + i);
      if (due == 'd' ? c < '0' || c > '9' : c != due) {
        return Optional.empty();
      }
    }
    return Optional.of(name.substring(start + 1));
  }
}
