package io.github.seplint.rules.support;

import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.function.Consumer;

/** Visits the specification links of a file. */
public final class FileUrls {
  private FileUrls() {}

  /** Visits {@code spec_url} and the {@code url} of each row. */
  public static void visit(SepFile file, Consumer<YamlScalar> visitor) {
    file.specUrl().ifPresent(visitor);
    for (Requirement requirement : file.requirements()) {
      requirement.row().url().ifPresent(visitor);
    }
  }

  /** Returns the host of a URL without its port; empty if there is none. */
  public static String host(String url) {
    int slashes = url.indexOf("://");
    if (slashes < 0) {
      return "";
    }
    int start = slashes + 3;
    int end = start;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return url.substring(start, end);
  }

  /** Returns whether a URL has one of the given hosts, ignoring case. */
  public static boolean leadsTo(List<String> hosts, String url) {
    String host = host(url);
    for (String each : hosts) {
      if (each.equalsIgnoreCase(host)) {
        return true;
      }
    }
    return false;
  }
}
