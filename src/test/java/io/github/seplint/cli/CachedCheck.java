package io.github.seplint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs {@code check} in the directory {@code project} with and without a cache, which is next to
 * it. The build must be set by {@link #BUILD}, as classes without a jar have none.
 */
record CachedCheck(Path directory) {
  static final String BUILD = "seplint.build";

  Path project() {
    return directory.resolve("project");
  }

  CliResult check(List<String> options) {
    List<String> words = new ArrayList<>(List.of("check"));
    words.addAll(options);
    Map<String, String> variables = Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString());
    return CliResult.of(project(), variables, false, words.toArray(String[]::new));
  }

  CliResult checkWithoutCache(List<String> options) {
    List<String> words = new ArrayList<>(options);
    words.add("--no-cache");
    return check(words);
  }
}
