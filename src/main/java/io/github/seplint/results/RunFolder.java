package io.github.seplint.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the folder of a run tells. The suite calls it {@code [server-]<scenario>-<time>}, where the
 * scenario may hold a slash; people collect them in folders called {@code server} and {@code
 * client}.
 *
 * @param time as the folder has it, so that the order of texts is that of times; not every folder
 *     has one
 */
public record RunFolder(Surface surface, String scenario, Optional<String> time) {
  private static final Set<String> SIDES = Set.of("server", "client");
  private static final String SERVER = "server-";
  private static final String TIME = "-dddd-dd-ddTdd-dd-dd-dddZ";

  /**
   * Reads the parts of a path, from the results' folder down.
   *
   * @param parts at least one
   */
  static RunFolder of(List<String> parts) {
    int below = Math.max(parts.lastIndexOf("server"), parts.lastIndexOf("client")) + 1;
    if (below > 0 && below < parts.size()) {
      boolean server = parts.get(below - 1).equals("server");
      return of(
          server ? Surface.SERVER : Surface.CLIENT, joined(parts.subList(below, parts.size())));
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).startsWith(SERVER)) {
        return of(Surface.SERVER, joined(parts.subList(i, parts.size())));
      }
    }
    return of(Surface.CLIENT, joined(parts));
  }

  /**
   * Of the path of a run that is itself the folder of the results, the end that tells which run it
   * is: its own name, and what stands above it up to the side, if that is near. What is further up
   * may be called anything.
   */
  static List<String> end(List<String> path) {
    int own = Math.max(path.size() - 1, 0);
    boolean sided = !path.isEmpty() && path.get(own).startsWith(SERVER);
    int furthest = Math.max(own - (sided ? 1 : 2), 0);
    for (int i = own - 1; i >= furthest; i--) {
      if (SIDES.contains(path.get(i))) {
        return path.subList(i, path.size());
      }
    }
    return path.subList(own, path.size());
  }

  private static RunFolder of(Surface surface, String name) {
    int end = name.length() - TIME.length();
    boolean timed = end > 0 && isTime(name.substring(end));
    String scenario = timed ? name.substring(0, end) : name;
    return new RunFolder(
        surface,
        surface == Surface.SERVER ? withoutPrefix(scenario) : scenario,
        timed ? Optional.of(name.substring(end + 1)) : Optional.empty());
  }

  /**
   * The name of a scenario of which the surface is known.
   *
   * @param written as the folder is called; or the name alone, as it has then no time
   */
  public static String scenario(Surface surface, String written) {
    RunFolder folder = of(surface, written);
    return folder.time.isPresent() ? folder.scenario : written;
  }

  private static String withoutPrefix(String name) {
    return name.startsWith(SERVER) ? name.substring(SERVER.length()) : name;
  }

  private static String joined(List<String> parts) {
    return String.join("/", parts);
  }

  private static boolean isTime(String text) {
    for (int i = 0; i < TIME.length(); i++) {
      char due = TIME.charAt(i);
      char c = text.charAt(i);
      if (due == 'd' ? c < '0' || c > '9' : c != due) {
        return false;
      }
    }
    return true;
  }
}
