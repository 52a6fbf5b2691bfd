package io.github.seplint.results;

import java.util.List;

/**
 * What the folder of a run tells. The suite calls it {@code [server-]<scenario>-<time>}, where the
 * scenario may hold a slash; people collect them in folders called {@code server} and {@code
 * client}.
 */
public record RunFolder(Surface surface, String scenario) {
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
      String name = name(parts.subList(below, parts.size()));
      return server
          ? new RunFolder(Surface.SERVER, withoutPrefix(name))
          : new RunFolder(Surface.CLIENT, name);
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).startsWith(SERVER)) {
        return new RunFolder(Surface.SERVER, withoutPrefix(name(parts.subList(i, parts.size()))));
      }
    }
    return new RunFolder(Surface.CLIENT, name(parts));
  }

  /**
   * The name of a scenario of which the surface is known.
   *
   * @param written as the folder is called; or the name alone, as it has then no time
   */
  public static String scenario(Surface surface, String written) {
    String name = name(List.of(written));
    boolean folder = !name.equals(written);
    return folder && surface == Surface.SERVER ? withoutPrefix(name) : name;
  }

  private static String withoutPrefix(String name) {
    return name.startsWith(SERVER) ? name.substring(SERVER.length()) : name;
  }

  private static String name(List<String> parts) {
    String name = String.join("/", parts);
    int end = name.length() - TIME.length();
    return end > 0 && isTime(name.substring(end)) ? name.substring(0, end) : name;
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
