package io.github.seplint.config;

import io.github.seplint.config.Configuration.FileKind;
import io.github.seplint.git.IgnorePatterns;
import io.github.seplint.suite.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the configuration says of which kind files are. */
public final class ConfiguredKinds {
  private final List<FileKind> kinds;
  private final List<IgnorePatterns> patterns = new ArrayList<>();

  /** Reads the patterns of a configuration. */
  public ConfiguredKinds(Configuration configuration) {
    this.kinds = configuration.kinds();
    kinds.forEach(each -> patterns.add(IgnorePatterns.of(List.of(each.files()))));
  }

  /** Whether it says anything. */
  public boolean isEmpty() {
    return kinds.isEmpty();
  }

  /**
   * The kind of a file; of several patterns the last that matches wins.
   *
   * @param path relative to the folder of the configuration
   */
  public Optional<DocumentKind> of(String path) {
    for (int i = kinds.size() - 1; i >= 0; i--) {
      if (patterns.get(i).matchesFile(path)) {
        return Optional.of(kinds.get(i).kind());
      }
    }
    return Optional.empty();
  }
}
