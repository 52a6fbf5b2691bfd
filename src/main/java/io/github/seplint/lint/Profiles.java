package io.github.seplint.lint;

import java.util.List;

/** Which rules a file is held against, by its path. */
@FunctionalInterface
public interface Profiles {

  /** All rules as configured for a file, also those that are off; asked by several threads. */
  List<ActiveRule> rulesFor(String path);
}
