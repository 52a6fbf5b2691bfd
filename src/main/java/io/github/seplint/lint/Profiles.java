package io.github.seplint.lint;

import java.util.List;

/** What the configuration says of a file, by the path that is shown; asked by several threads. */
public interface Profiles {

  /** All rules as configured for a file, also those that are off. */
  List<ActiveRule> rulesFor(String path);

  /** The path that the configuration speaks of: relative to the folder of its file. */
  String configuredPath(String path);
}
